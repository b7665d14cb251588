import CreditResults

extension VegaPicture {
  /// The bands of all systems on one axis of percentiles.
  static let bands = VegaPicture(
    name: "bands",
    table: "classes",
    title: "Bands of each system on a common axis of percentiles",
    description: "Each system is a row; a band is as wide as the share of subjects in it.",
    values: { rows in
      // Tables have the best band first; the axis has the worst first.
      grouped(rows.filter { $0.isOfEverybody && $0.number("share") != nil }) { $0.text("model") }
        .flatMap { _, rows in
          var from = 0.0
          return rows.reversed().enumerated().map { index, row in
            let to = from + 100 * (row.number("share") ?? 0)
            defer { from = to }
            return row.value(
              ["model", "band", "share", "count"],
              and: [
                ("from", .number(from)), ("to", .number(to)),
                ("middle", .number((from + to) / 2)),
                ("place", .number(rows.count < 2 ? 0.5 : Double(index) / Double(rows.count - 1))),
              ]
            )
          }
        }
    },
    template: """
      {
        "width": 660, "height": {"step": 40},
        "encoding": {"y": {"field": "model", "type": "nominal", "sort": null, "title": null}},
        "layer": [
          {
            "mark": {"type": "bar", "stroke": "white", "tooltip": {"content": "data"}},
            "encoding": {
              "x": {
                "field": "from", "type": "quantitative", "scale": {"domain": [0, 100]},
                "title": "percentile, from the worst to the best"
              },
              "x2": {"field": "to"},
              "color": {
                "field": "place", "type": "quantitative",
                "scale": {"domain": [0, 0.5, 1], "range": ["#e5a27a", "#f3ecd8", "#86b3d9"], "interpolate": "rgb"},
                "legend": {
                  "title": "band", "values": [0, 1],
                  "labelExpr": "datum.value < 0.5 ? 'worst' : 'best'"
                }
              }
            }
          },
          {
            "transform": [{"filter": "datum.to - datum.from > 0.8 * length(datum.band) + 1"}],
            "mark": {"type": "text", "baseline": "middle", "fontSize": 11, "color": "#1b1f24"},
            "encoding": {
              "x": {"field": "middle", "type": "quantitative"},
              "text": {"field": "band", "type": "nominal"}
            }
          }
        ]
      }
      """
  )

  /// The scores of each system as its institution prints them.
  static let histogram = VegaPicture(
    name: "histogram",
    table: "histogram",
    title: "Scores of each system, as its institution prints them",
    description: "Shares of subjects by score; every system has its own axis.",
    values: { rows in
      grouped(rows.filter { $0.isOfEverybody && $0.number("score") != nil }) { $0.text("model") }
        .enumerated().flatMap { place, model in
          // A bar that two bands share stands in the table once a band.
          let bars = grouped(model.rows) { numberText($0.number("score") ?? 0) }
          return bars.indices.map { index in
            let first = bars[index].rows[0]
            let score = first.number("score") ?? 0
            let next = index + 1 < bars.count ? bars[index + 1].rows[0].number("score") : nil
            let share = bars[index].rows.reduce(0) { $0 + ($1.number("share") ?? 0) }
            return first.value(
              ["model", "score"],
              and: [
                ("to", .number(first.number("score_to") ?? next ?? score + 1)),
                ("share", .number(share)), ("place", .integer(Int64(place))),
              ]
            )
          }
        }
    },
    template: """
      {
        "facet": {
          "row": {
            "field": "model", "type": "nominal", "title": null,
            "sort": {"field": "place", "op": "min"},
            "header": {"labelAngle": 0, "labelAlign": "left", "labelOrient": "top"}
          }
        },
        "spec": {
          "width": 660, "height": 90,
          "mark": {"type": "bar", "color": "#4c78a8", "tooltip": {"content": "data"}},
          "encoding": {
            "x": {
              "field": "score", "type": "quantitative", "title": "score",
              "scale": {"zero": false, "nice": false}
            },
            "x2": {"field": "to"},
            "y": {
              "field": "share", "type": "quantitative", "title": "share",
              "axis": {"format": "%", "tickCount": 4}
            },
            "y2": {"datum": 0}
          }
        },
        "resolve": {"scale": {"x": "independent", "y": "independent"}}
      }
      """
  )

  /// How sharply each system tells good from bad.
  static let roc = VegaPicture(
    name: "roc",
    table: "curves",
    title: "Goods against bads refused (ROC curve)",
    description:
      "The further a curve is above the diagonal, the better a system tells good from bad.",
    values: { rows in
      rows.filter { $0.isOfEverybody && $0.number("bads_refused") != nil }.map {
        $0.value(["model", "base", "point", "goods_refused", "bads_refused"])
      }
    },
    template: """
      {
        "transform": [{"filter": "datum.base == 'own'"}],
        "width": 420, "height": 420,
        "layer": [
          {
            "data": {"values": [{"x": 0, "y": 0}, {"x": 1, "y": 1}]},
            "mark": {"type": "line", "color": "#808a96", "strokeDash": [4, 4]},
            "encoding": {
              "x": {"field": "x", "type": "quantitative"},
              "y": {"field": "y", "type": "quantitative"}
            }
          },
          {
            "mark": {"type": "line", "strokeWidth": 2, "tooltip": {"content": "data"}},
            "encoding": {
              "x": {
                "field": "goods_refused", "type": "quantitative", "axis": {"format": "%"},
                "title": "goods refused", "scale": {"domain": [0, 1]}
              },
              "y": {
                "field": "bads_refused", "type": "quantitative", "axis": {"format": "%"},
                "title": "bads refused", "scale": {"domain": [0, 1]}
              },
              "order": {"field": "point", "type": "quantitative"},
              "color": {"field": "model", "type": "nominal", "sort": null, "title": "system"},
              "strokeDash": {"field": "model", "type": "nominal", "sort": null, "title": "system"}
            }
          }
        ]
      }
      """
  )

  /// Stated probabilities against what happened.
  static let calibration = VegaPicture(
    name: "calibration",
    table: "calibration",
    title: "Stated probability of default against what happened",
    description: "On the diagonal a system's probabilities are right; bars are 95 % intervals.",
    values: { rows in
      rows.filter { $0.isOfEverybody && $0.number("observed") != nil }.map {
        $0.value(["model", "base", "bin", "predicted", "observed", "lower", "upper", "n"])
      }
    },
    template: """
      {
        "width": 420, "height": 420,
        "encoding": {
          "x": {
            "field": "predicted", "type": "quantitative", "title": "stated", "axis": {"format": "%"}
          }
        },
        "layer": [
          {
            "mark": {"type": "line", "color": "#808a96", "strokeDash": [4, 4]},
            "encoding": {"y": {"field": "predicted", "type": "quantitative"}}
          },
          {
            "mark": {"type": "rule"},
            "encoding": {
              "y": {
                "field": "lower", "type": "quantitative", "title": "observed",
                "axis": {"format": "%"}
              },
              "y2": {"field": "upper"},
              "color": {"field": "model", "type": "nominal", "sort": null, "title": "system"}
            }
          },
          {
            "mark": {"type": "point", "filled": true, "size": 60, "tooltip": {"content": "data"}},
            "encoding": {
              "y": {"field": "observed", "type": "quantitative"},
              "color": {"field": "model", "type": "nominal", "sort": null, "title": "system"},
              "shape": {"field": "model", "type": "nominal", "sort": null, "legend": null}
            }
          }
        ]
      }
      """
  )
}

/// Rows by a key, in the order in which the keys first occur.
func grouped(
  _ rows: [TableReader.Row],
  by key: (TableReader.Row) -> String
) -> [(key: String, rows: [TableReader.Row])] {
  var groups: [(key: String, rows: [TableReader.Row])] = []
  var places: [String: Int] = [:]
  for row in rows {
    let key = key(row)
    if let place = places[key] {
      groups[place].rows.append(row)
    } else {
      places[key] = groups.count
      groups.append((key, [row]))
    }
  }
  return groups
}
