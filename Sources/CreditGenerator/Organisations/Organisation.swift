/// What an organisation is: its business and size, and what agencies note of it.
struct Organisation: Sendable {
  let sector: Sector
  let legalForm: String
  /// Yearly sales in whole units of the currency.
  let sales: Int
  let employees: Int
  let shareCapital: Int
  let managementYears: Int
  /// Ages in whole years to draw from.
  let ages: ClosedRange<Int>

  /// Draws an organisation; sales and staff are skewed, half of all firms have fewer than ten people.
  init(solvency: Double, pay: Double, _ random: inout RandomStream) {
    sector = random.pick(Sector.shares)
    ages = random.pick([(0...2, 14), (3...9, 30), (10...24, 36), (25...60, 20)])
    employees = max(1, Int(9 * exponential(1.35 * random.normal())))
    let perHead = sector.salesPerHead * pay * exponential(0.45 * random.normal() + 0.1 * solvency)
    sales = rounded(Double(employees) * perHead, to: 1_000)
    legalForm = Self.legalForm(employees, &random)
    shareCapital = Self.shareCapital(legalForm, pay, &random)
    managementYears = min(45, max(0, ages.lowerBound + random.between(0...15)))
  }

  /// Small, medium or large, by the European limits of staff.
  var size: String {
    employees < 10 ? "micro" : employees < 50 ? "small" : employees < 250 ? "medium" : "large"
  }

  private static func legalForm(_ employees: Int, _ random: inout RandomStream) -> String {
    employees < 10
      ? random.pick([
        ("sole", 40), ("limited", 30), ("limited_small", 10), ("civil", 10), ("partnership", 6),
        ("association", 4),
      ])
      : random.pick([
        ("limited", 58), ("limited_partnership", 20), ("public", 8), ("listed", 2),
        ("cooperative", 4), ("partnership", 8),
      ])
  }

  private static func shareCapital(
    _ form: String,
    _ pay: Double,
    _ random: inout RandomStream
  ) -> Int {
    switch form {
    case "limited", "limited_partnership":
      rounded(pay * (0.75 + random.unit() * random.unit() * 8), to: 500)
    case "limited_small": random.between(1...50) * 20
    case "public", "listed": rounded(pay * (2 + 60 * random.unit()), to: 1_000)
    default: 0
    }
  }
}

/// The business of an organisation.
enum Sector: String, CaseIterable, Sendable {
  case manufacturing
  case construction
  case trade
  case transport
  case hospitality
  case services

  static let shares: [(Sector, Int)] = [
    (.manufacturing, 14), (.construction, 14), (.trade, 24), (.transport, 7), (.hospitality, 9),
    (.services, 32),
  ]

  /// Share of firms that default in a year, in hundredths of a per cent; assumed around the 1.5 to
  /// 1.7 per cent of all German and French firms.
  var defaultRate: Int {
    switch self {
    case .manufacturing: 130
    case .construction: 210
    case .trade: 160
    case .transport: 240
    case .hospitality: 260
    case .services: 120
    }
  }

  /// How readily a firm falls into strain, against the mean.
  var strainFactor: Double { Double(defaultRate) / 162 }

  /// Sales a head against the pay of a head; assumed.
  var salesPerHead: Double {
    switch self {
    case .manufacturing: 5.5
    case .construction: 4
    case .trade: 9
    case .transport: 4
    case .hospitality: 2
    case .services: 3
    }
  }

  /// Yearly sales against total assets; assumed.
  var turnover: Double {
    switch self {
    case .manufacturing: 1.2
    case .construction: 1.6
    case .trade: 2.4
    case .transport: 1.3
    case .hospitality: 1.4
    case .services: 1.3
    }
  }
}
