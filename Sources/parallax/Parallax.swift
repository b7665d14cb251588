import CreditCommandLine

@main
struct Parallax {
  static func main() async { await ParallaxCommand.run(with: []) }
}
