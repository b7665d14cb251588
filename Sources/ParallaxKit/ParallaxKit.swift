// One import for programs that use the toolkit as a library.
@_exported public import CreditArrow
@_exported public import CreditCalibration
@_exported public import CreditComparison
@_exported public import CreditDatasets
@_exported public import CreditFindings
@_exported public import CreditFormats
@_exported public import CreditLanguage
@_exported public import CreditModelFiles
@_exported public import CreditModels
@_exported public import CreditPopulation
@_exported public import CreditReports
@_exported public import CreditResults
@_exported public import CreditScoring
@_exported public import CreditStatistics
