import CreditResults

extension VegaPicture {
  /// Who is selected, by group.
  static let disparity = VegaPicture(
    name: "disparity",
    table: "disparity",
    title: "Share selected by group, with 95 % intervals",
    description:
      "Selected are the best standings at the approval rate, among those with a standing.",
    values: { rows in
      rows.filter { row in
        row.text("statistic") == "selection_rate" && row.text("base") == "own"
          && row.number("value") != nil
      }.map {
        $0.value(["group", "level", "model", "value", "lower", "upper", "approval_rate", "n"])
      }
    },
    template: """
      {
        "facet": {
          "row": {
            "field": "group", "type": "nominal", "sort": null, "title": null,
            "header": {"labelAngle": 0, "labelAlign": "left", "labelOrient": "top"}
          }
        },
        "spec": {
          "width": 520, "height": {"step": 12},
          "encoding": {
            "y": {"field": "level", "type": "nominal", "sort": null, "title": null},
            "yOffset": {"field": "model", "type": "nominal", "sort": null},
            "color": {"field": "model", "type": "nominal", "sort": null, "title": "system"}
          },
          "layer": [
            {
              "mark": {"type": "rule", "strokeWidth": 1.5},
              "encoding": {
                "x": {
                  "field": "lower", "type": "quantitative", "title": "share selected",
                  "axis": {"format": "%"}
                },
                "x2": {"field": "upper"}
              }
            },
            {
              "mark": {"type": "point", "filled": true, "size": 45, "tooltip": {"content": "data"}},
              "encoding": {
                "x": {"field": "value", "type": "quantitative"},
                "shape": {"field": "model", "type": "nominal", "sort": null, "legend": null}
              }
            }
          ]
        },
        "resolve": {"scale": {"y": "independent"}}
      }
      """
  )

  /// What each system reads, and what the law of each place says of it.
  static let footprint = VegaPicture(
    name: "footprint",
    table: "footprint",
    title: "What each system reads, and what the law of each place says of it",
    description: "The strictest verdict for each category; a reading, not legal advice.",
    values: { rows in
      grouped(rows) {
        [$0.text("jurisdiction"), $0.text("model"), $0.text("category")].joined(separator: "\n")
      }.compactMap { _, rows in
        guard let strictest = rows.max(by: { strictness($0) < strictness($1) }),
          strictest.text("reads") != "no", strictest["jurisdiction"] != .empty
        else { return nil }
        return strictest.value(["model", "category", "reads", "jurisdiction", "verdict", "rule"])
      }
    },
    template: """
      {
        "facet": {
          "column": {"field": "jurisdiction", "type": "nominal", "sort": null, "title": "under the law of"}
        },
        "spec": {
          "width": {"step": 26}, "height": {"step": 20},
          "encoding": {
            "x": {
              "field": "model", "type": "nominal", "sort": null, "title": null,
              "axis": {"labelAngle": -60}
            },
            "y": {"field": "category", "type": "nominal", "sort": null, "title": null}
          },
          "layer": [
            {
              "mark": {"type": "rect", "stroke": "white", "tooltip": {"content": "data"}},
              "encoding": {
                "color": {
                  "field": "verdict", "type": "nominal", "title": "law",
                  "scale": {
                    "domain": ["permitted", "not addressed", "disputed", "restricted", "prohibited"],
                    "range": ["#86b3d9", "#e3e6ea", "#f0dfa8", "#e5a27a", "#b5483b"]
                  }
                }
              }
            },
            {
              "mark": {"type": "point", "color": "#1b1f24", "size": 25},
              "encoding": {
                "shape": {
                  "field": "reads", "type": "nominal", "title": "the system",
                  "scale": {
                    "domain": ["scored", "read", "seen"], "range": ["circle", "cross", "stroke"]
                  }
                }
              }
            }
          ]
        }
      }
      """
  )

  /// Gains and losses by domain of life.
  static let consequences = VegaPicture(
    name: "consequences",
    table: "consequences",
    title: "Gains and losses by domain of life",
    description: "The largest share of subjects that any one effect in a domain reaches.",
    values: { rows in
      grouped(rows.filter { $0.isOfEverybody && $0.number("share") != nil }) {
        [$0.text("model"), $0.text("domain"), $0["gain"] == .boolean(true) ? "gain" : "loss"]
          .joined(separator: "\n")
      }.compactMap { _, rows in
        rows.max { ($0.number("share") ?? 0) < ($1.number("share") ?? 0) }.map {
          $0.value(
            ["model", "domain", "effect", "share", "lower", "upper"],
            and: [("side", .text($0["gain"] == .boolean(true) ? "gains" : "losses"))]
          )
        }
      }
    },
    template: """
      {
        "facet": {"column": {"field": "side", "type": "nominal", "sort": null, "title": null}},
        "spec": {
          "width": {"step": 70}, "height": {"step": 26},
          "encoding": {
            "x": {
              "field": "model", "type": "nominal", "sort": null, "title": null,
              "axis": {"labelAngle": -30}
            },
            "y": {"field": "domain", "type": "nominal", "title": null}
          },
          "layer": [
            {
              "mark": {"type": "rect", "tooltip": {"content": "data"}},
              "encoding": {
                "color": {
                  "field": "share", "type": "quantitative", "title": "share",
                  "scale": {"domain": [0, 1], "range": ["#f5f5f0", "#86b3d9"], "interpolate": "rgb"},
                  "legend": {"format": "%"}
                }
              }
            },
            {
              "mark": {"type": "text", "color": "#1b1f24"},
              "encoding": {"text": {"field": "share", "type": "quantitative", "format": ".0%"}}
            }
          ]
        }
      }
      """
  )
}

/// How strict the law's verdict of a row is.
private func strictness(_ row: TableReader.Row) -> Int {
  ["permitted", "not addressed", "disputed", "restricted", "prohibited"]
    .firstIndex(of: row.text("verdict")) ?? -1
}
