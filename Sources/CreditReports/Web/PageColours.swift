import CreditFormats

/// The colours of the page, as variables of its style, for light and for dark.
///
/// Every pair of a ground and a letter colour has a contrast of at least 4.5 to 1.
enum PageColours {
  /// Declarations for `:root`.
  static let variables: Markup = """
    :root{color-scheme:light;\(light)}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;\(dark)}}
    :root[data-theme=dark]{color-scheme:dark;\(dark)}
    @media print{:root,:root:not([data-theme=light]),:root[data-theme=dark]\
    {color-scheme:light;\(light);--paper:#fff}}
    """

  private static let light: Markup = """
    --paper:#fdfcf9;--panel:#f5f3ed;--ink:#1b1b19;--quiet:#5a5954;--rule:#d8d5cb;--strong:#8b887e;\
    --link:#0f4f7d;--accent:#1d5a82;--on-accent:#fff;--track:#eae7de;--bars:#8a877c;\
    --gain:#2d6a4f;--loss:#a3312a;--mark:#a3312a;--extent:#cfdde8;\
    --notice:#fbf1d8;--notice-rule:#c99a2e;\
    --t0:#0b3c5d;--t1:#1d5a82;--t2:#35739b;--t3:#79a7c6;--t4:#b3cbdc;--t5:#e0c9a6;--t6:#c98f4e;\
    --o0:#fff;--o1:#fff;--o2:#fff;--o3:#1b1b19;--o4:#1b1b19;--o5:#1b1b19;--o6:#1b1b19;\
    --h0:#edf2f6;--h1:#d7e4ee;--h2:#b9d2e3;--h3:#8fb6d1;--h4:#649abd;--h5:#2f6c96;--h6:#0f4468;\
    --i0:#1b1b19;--i1:#1b1b19;--i2:#1b1b19;--i3:#1b1b19;--i4:#1b1b19;--i5:#fff;--i6:#fff;\
    --m0:#f7eadb;--m1:#e7c08e;--m2:#cf8e42;--n:#1b1b19;\
    --prohibited:#a3312a;--on-prohibited:#fff;--disputed:#d9902f;--on-disputed:#1b1b19;\
    --restricted:#efd9a3;--on-restricted:#1b1b19;--unaddressed:#e3e1db;--on-unaddressed:#1b1b19;\
    --permitted:#bcd8c1;--on-permitted:#1b1b19;\
    --a1:#c9c5ba;--a2:#ddd8cc;--a3:#b8ab93;--a4:#ece8de;\
    --e1:#0b3c5d;--e2:#35739b;--e3:#8fb6d1;--e4:#d9902f
    """

  private static let dark: Markup = """
    --paper:#15181b;--panel:#1d2125;--ink:#ecebe6;--quiet:#b1afa6;--rule:#3a3f45;--strong:#7d8188;\
    --link:#8cc4e8;--accent:#6aa9d2;--on-accent:#101214;--track:#2a2f34;--bars:#8b8f95;\
    --gain:#7cc39a;--loss:#ee8b7e;--mark:#ee8b7e;--extent:#2b4a5f;\
    --notice:#332b17;--notice-rule:#c99a2e;\
    --t0:#8cc4e8;--t1:#6aa9d2;--t2:#4c8db8;--t3:#35698c;--t4:#2b4a5f;--t5:#6b5535;--t6:#94632c;\
    --o0:#101214;--o1:#101214;--o2:#101214;--o3:#fff;--o4:#fff;--o5:#fff;--o6:#fff;\
    --h0:#20262b;--h1:#24343f;--h2:#294759;--h3:#2e5c78;--h4:#36739a;--h5:#6aa9d2;--h6:#9ccdec;\
    --i0:#fff;--i1:#fff;--i2:#fff;--i3:#fff;--i4:#fff;--i5:#101214;--i6:#101214;\
    --m0:#3a3024;--m1:#6b5535;--m2:#94632c;--n:#fff;\
    --prohibited:#b5453c;--on-prohibited:#fff;--disputed:#c98a35;--on-disputed:#101214;\
    --restricted:#6b5a2c;--on-restricted:#fff;--unaddressed:#3a3f45;--on-unaddressed:#fff;\
    --permitted:#2f5a3a;--on-permitted:#fff;\
    --a1:#565a5f;--a2:#44484d;--a3:#6e6657;--a4:#33373b;\
    --e1:#8cc4e8;--e2:#4c8db8;--e3:#35698c;--e4:#c98a35
    """
}
