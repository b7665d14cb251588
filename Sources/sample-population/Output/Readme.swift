enum Readme { static func text(tables: Tables, marginals: Marginals, knobs: Knobs) -> String { marginals.table + "\n\n" + marginals.kindTable + "\n" } }
