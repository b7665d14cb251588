/// A population that can be read in batches, as often as needed, always in the same order.
public protocol Population: Sendable {
  /// What it holds.
  var schema: PopulationSchema { get }

  /// Starts reading at the first subject.
  ///
  /// - Throws: `Findings` when the data cannot be opened.
  func batches() throws -> any BatchSource
}

/// Batches one after the other, used by one thread at a time.
public protocol BatchSource: AnyObject {
  /// The next batch, or nil at the end.
  ///
  /// - Throws: `Findings` with every bad row met so far, once there are too many or at the end.
  func next() throws -> Batch?
}

/// A population in memory.
public struct BatchPopulation: Population {
  public var schema: PopulationSchema
  /// The batches in the order of the subjects.
  public var content: [Batch]

  /// Creates a population from its batches.
  public init(schema: PopulationSchema, batches: [Batch]) {
    self.schema = schema
    self.content = batches
  }

  public func batches() throws -> any BatchSource { Source(content[...]) }

  private final class Source: BatchSource {
    private var rest: ArraySlice<Batch>
    init(_ rest: ArraySlice<Batch>) { self.rest = rest }
    func next() throws -> Batch? { rest.popFirst() }
  }
}
