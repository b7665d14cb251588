import CreditFindings
import CreditModelFiles
import FoundationEssentials
import Testing

@Suite struct BundledModelTests {
  /// The folder `Models` of the checkout that this test was built from.
  private static var folder: String? {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = "/\(root)/Models"
    return FileManager.default.fileExists(atPath: folder + "/vocabulary.yaml") ? folder : nil
  }

  @Test(.enabled(if: folder != nil, "the checkout has no Models"))
  func `bundled models have no findings`() throws {
    let catalogue = try Catalogue(folder: try #require(Self.folder))
    let said = catalogue.findings.map(\.description).joined(separator: "\n")
    #expect(catalogue.findings.isEmpty, "\(said)")
    #expect(!catalogue.models.isEmpty)
  }

  @Test(.enabled(if: folder != nil, "the checkout has no Models"))
  func `the bundled folder is found from below the checkout`() throws {
    let root = try #require(bundledRoot())
    #expect(FileManager.default.fileExists(atPath: root + "/Models/vocabulary.yaml"))
    #expect(FileManager.default.fileExists(atPath: root + "/Datasets"))
  }
}
