"""Writes the reference numbers of CreditStatisticsTests.

    pip install numpy scipy scikit-learn statsmodels krippendorff pingouin fairlearn
    python make_reference.py          # from this folder

Values come from SciPy, scikit-learn, statsmodels, krippendorff, pingouin and fairlearn where they
have the statistic, otherwise from its definition over all pairs of subjects. Variances of influence-function intervals
come from complex-step derivatives of that definition with respect to each subject's weight, which
is independent of the closed forms in the library.
"""

import fairlearn.metrics as fm
import numpy as np
import pandas as pd
import pingouin
import scipy.integrate
import scipy.stats as st
import sklearn.isotonic
import sklearn.metrics as skm
import statsmodels.api as sm
import statsmodels.stats.inter_rater as inter_rater
import statsmodels.stats.multitest as multitest
import statsmodels.stats.proportion as prop
import krippendorff

STEP = 1e-40


def influence_variance(statistic, w):
    """Sum of w psi^2 / W^2 with psi = W dT/dw by complex step."""
    w = np.asarray(w, float)
    total = w.sum()
    result = 0.0
    for i in range(len(w)):
        shifted = w.astype(complex)
        shifted[i] += 1j * STEP
        psi = total * np.imag(statistic(shifted)) / STEP
        result += w[i] * psi * psi / total**2
    return result


# --- pairs of models -------------------------------------------------------------------------


def percentile(place, w):
    below = place[None, :] < place[:, None]
    same = place[None, :] == place[:, None]
    return (below @ w + 0.5 * (same @ w)) / w.sum()


def moments(x, y, w):
    p = w / w.sum()
    mx, my = (p * x).sum(), (p * y).sum()
    return mx, my, (p * (x - mx) ** 2).sum(), (p * (y - my) ** 2).sum(), (p * (x - mx) * (y - my)).sum()


def correlation(x, y, w):
    _, _, vx, vy, c = moments(x, y, w)
    return c / np.sqrt(vx * vy)


def ccc(x, y, w):
    mx, my, vx, vy, c = moments(x, y, w)
    return 2 * c / (vx + vy + (mx - my) ** 2)


def limit(x, y, w, z):
    mx, my, vx, vy, c = moments(x, y, w)
    return mx - my + z * np.sqrt(vx + vy - 2 * c)


def tau_b(a, b, w):
    sa = np.sign(a[:, None] - a[None, :])
    sb = np.sign(b[:, None] - b[None, :])
    return (w @ (sa * sb) @ w) / np.sqrt((w @ (sa * sa) @ w) * (w @ (sb * sb) @ w))


def gamma(a, b, w):
    s = np.sign(a[:, None] - a[None, :]) * np.sign(b[:, None] - b[None, :])
    p, q = w @ (s > 0) @ w, w @ (s < 0) @ w
    return (p - q) / (p + q)


def icc(x, y):
    n = len(x)
    table = np.column_stack([x, y])
    grand = table.mean()
    rows, cols = table.mean(axis=1), table.mean(axis=0)
    msr = 2 * ((rows - grand) ** 2).sum() / (n - 1)
    msc = n * ((cols - grand) ** 2).sum()
    sse = ((table - rows[:, None] - cols[None, :] + grand) ** 2).sum()
    mse = sse / (n - 1)
    return {
        "icc_c1": (msr - mse) / (msr + mse),
        "icc_a1": (msr - mse) / (msr + mse + 2 / n * (msc - mse)),
    }


Z = st.norm.ppf(0.975)


def pair_case(name, a, b, w, va, vb, bands_a, bands_b):
    r = np.repeat(np.arange(len(a)), w)
    wf = w.astype(float)
    xa, xb = va[a], vb[b]
    out = {}
    out["pearson"] = st.pearsonr(xa[r], xb[r])[0]
    out["pearson_var"] = influence_variance(lambda v: correlation(xa, xb, v), wf)
    out["spearman"] = st.spearmanr(a[r], b[r])[0]
    out["spearman_var"] = influence_variance(
        lambda v: correlation(percentile(a, v), percentile(b, v), v), wf)
    out["kendall_tau_b"] = st.kendalltau(a[r], b[r])[0]
    out["kendall_tau_b_var"] = influence_variance(lambda v: tau_b(a, b, v), wf)
    pa, pb = (100 * (st.rankdata(q[r]) - 0.5) / len(r) for q in (a, b))
    ones = np.ones(len(r))
    out["lin_ccc"] = ccc(pa, pb, ones)
    out["lin_ccc_var"] = influence_variance(
        lambda v: ccc(percentile(a, v), percentile(b, v), v), wf)
    out["lin_ccc_number"] = ccc(xa[r], xb[r], ones)
    out["lin_ccc_number_var"] = influence_variance(lambda v: ccc(xa, xb, v), wf)
    out.update(icc(pa, pb))
    out.update({k + "_number": v for k, v in icc(xa[r], xb[r]).items()})
    d, e = pa - pb, xa[r] - xb[r]
    out["bland_altman_bias"] = d.mean()
    out["bland_altman_lower"] = d.mean() - Z * d.std(ddof=1)
    out["bland_altman_upper"] = d.mean() + Z * d.std(ddof=1)
    out["bland_altman_upper_number"] = e.mean() + Z * e.std(ddof=1)
    out["bland_altman_upper_var"] = 100**2 * influence_variance(
        lambda v: limit(percentile(a, v), percentile(b, v), v, Z), wf)
    out["bland_altman_upper_number_var"] = influence_variance(lambda v: limit(xa, xb, v, Z), wf)
    ga, gb = bands_a[a], bands_b[b]
    table = np.zeros((bands_a.max() + 1, bands_b.max() + 1))
    np.add.at(table, (ga, gb), wf)
    used = table[table.sum(1) > 0][:, table.sum(0) > 0]
    out["cramers_v"] = st.contingency.association(used.astype(int), method="cramer")
    out["goodman_kruskal_gamma"] = gamma(ga, gb, wf)
    out["goodman_kruskal_gamma_var"] = influence_variance(lambda v: gamma(ga, gb, v), wf)
    # With a sampling weight, sum of w^2 psi^2 / W^2.
    total = wf.sum()
    out["spearman_sampling_var"] = sampling_variance(
        lambda v: correlation(percentile(a, v), percentile(b, v), v), wf)
    out["quarters"] = quarters(a, b, wf)
    add_kappas(out, np.array(out["quarters"]).reshape(4, 4))
    out["effective_size"] = total**2 / (wf**2).sum()
    data = {"a": a, "b": b, "w": w, "valuesA": va, "valuesB": vb, "bandsA": bands_a, "bandsB": bands_b}
    return name, data, out


def sampling_variance(statistic, w):
    total, result = w.sum(), 0.0
    for i in range(len(w)):
        shifted = w.astype(complex)
        shifted[i] += 1j * STEP
        psi = total * np.imag(statistic(shifted)) / STEP
        result += (w[i] * psi / total) ** 2
    return result


def quarters(a, b, w):
    """Exact expectation over the lottery by cutting [0, 1] at every breakpoint of any place."""
    total = w.sum()
    points = {0.0, 1.0}
    for place in (a, b):
        for value in np.unique(place):
            below, own = w[place < value].sum(), w[place == value].sum()
            points |= {u for u in ((k / 4 * total - below) / own for k in (1, 2, 3)) if 0 < u < 1}
    points = sorted(points)
    table = np.zeros((4, 4))
    for lo, hi in zip(points, points[1:]):
        u = (lo + hi) / 2
        cats = []
        for place in (a, b):
            below = np.array([w[place < v].sum() for v in place])
            own = np.array([w[place == v].sum() for v in place])
            cats.append(np.minimum(3, ((below + u * own) / total * 4).astype(int)))
        np.add.at(table, (cats[0], cats[1]), w * (hi - lo))
    return table.ravel().tolist()


def add_kappas(out, table):
    for label, wt in (("cohen_kappa", None), ("cohen_kappa_linear", "linear"), ("cohen_kappa_quadratic", "quadratic")):
        k = inter_rater.cohens_kappa(table, wt=wt)
        out[label], out[label + "_var"] = k.kappa, k.var_kappa
    n = table.sum()
    away = np.abs(np.subtract.outer(np.arange(4), np.arange(4)))
    for label, mask in (("same_category", away == 0), ("off_by_one", away == 1), ("two_or_more", away >= 2)):
        share = table[mask].sum() / n
        lower, upper = prop.proportion_confint(table[mask].sum(), n, method="wilson")
        out[label], out[label + "_lower"], out[label + "_upper"] = share, lower, upper


def pair_cases():
    cases = []
    for name, seed, n, noise, weighted in (
        ("correlated", 1, 60, 0.7, False), ("weighted", 2, 45, 0.9, True),
        ("independent", 3, 50, 50.0, False), ("inverted", 4, 40, -0.8, True)):
        rng = np.random.default_rng(seed)
        x = rng.normal(size=n)
        y = (x if noise > 0 else -x) + abs(noise) * rng.normal(size=n)
        a = np.unique(np.floor(2.5 * x), return_inverse=True)[1]
        b = np.unique(np.floor(3.5 * y / y.std()), return_inverse=True)[1]
        w = rng.integers(1, 5, size=n) if weighted else np.ones(n, int)
        va = np.cumsum(rng.integers(1, 9, size=a.max() + 1)) + 300.0
        vb = np.cumsum(rng.integers(1, 9, size=b.max() + 1)) + 290.5
        cases.append(pair_case(name, a, b, w, va, vb, np.arange(a.max() + 1) // 3, np.arange(b.max() + 1) // 4))
    return cases


# --- outcomes --------------------------------------------------------------------------------


def h_measure(goods, bads, beta):
    """Direct numerical integration over the cost; no hull."""
    x = np.concatenate([[0], np.cumsum(goods) / goods.sum()])
    y = np.concatenate([[0], np.cumsum(bads) / bads.sum()])
    pi1 = bads.sum() / (bads.sum() + goods.sum())
    loss = lambda c: np.min(c * (1 - pi1) * x + (1 - c) * pi1 * (1 - y)) * beta.pdf(c)
    blind = lambda c: min(c * (1 - pi1), (1 - c) * pi1) * beta.pdf(c)
    kinks = set()
    for i in range(len(x)):
        for j in range(i):
            bad = pi1 * (y[i] - y[j])
            whole = (1 - pi1) * (x[i] - x[j]) + bad
            if whole > 0:
                kinks.add(bad / whole)
    kinks = [0.0] + sorted(k for k in kinks if 0 < k < 1) + [1.0]
    area = lambda f: sum(scipy.integrate.quad(f, a, b, epsabs=1e-15, epsrel=1e-13)[0] for a, b in zip(kinks, kinks[1:]))
    return 1 - area(loss) / area(blind)


def delong(score, bad, score_b=None):
    def parts(s):
        g, b = s[bad == 0], s[bad == 1]
        win = (g[:, None] > b[None, :]) + 0.5 * (g[:, None] == b[None, :])
        return win.mean(), win.mean(axis=1), win.mean(axis=0)
    auc, v10, v01 = parts(score)
    if score_b is None:
        return auc, v10.var(ddof=1) / len(v10) + v01.var(ddof=1) / len(v01)
    auc_b, w10, w01 = parts(score_b)
    d = auc - auc_b
    return d, (v10 - w10).var(ddof=1) / len(v10) + (v01 - w01).var(ddof=1) / len(v01)


def outcome_case(name, seed, n, strength, weighted):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=n)
    bad = (rng.uniform(size=n) < 1 / (1 + np.exp(1.2 + strength * x))).astype(int)
    place = np.unique(np.floor(3 * (x + 0.3 * rng.normal(size=n))), return_inverse=True)[1]
    other = np.unique(np.floor(2 * (x + 0.9 * rng.normal(size=n))), return_inverse=True)[1]
    w = rng.integers(1, 4, size=n) if weighted else np.ones(n, int)
    k = place.max() + 1
    goods, bads = np.bincount(place, w * (1 - bad), k), np.bincount(place, w * bad, k)
    pd = np.round(1 / (1 + np.exp(0.8 + 0.7 * (np.arange(k) / 3 - k / 6))), 4)
    r = np.repeat(np.arange(n), w)
    s, y, p = place[r].astype(float), bad[r], pd[place[r]]
    out = {}
    out["auc"], out["auc_var"] = delong(s, y)
    assert abs(out["auc"] - skm.roc_auc_score(y, -s)) < 1e-12
    out["ks"] = st.ks_2samp(s[y == 0], s[y == 1]).statistic
    out["h_measure"] = h_measure(goods, bads, st.beta(2, 2))
    out["h_measure_severity"] = h_measure(goods, bads, st.beta(2, 1 + 1 / 0.25))
    rate = y.mean()
    out["h_measure_classes"] = h_measure(goods, bads, st.beta(1 + rate, 2 - rate))
    out["partial_auc_20"] = skm.roc_auc_score(y, -s, max_fpr=0.2)
    out["partial_auc_50"] = skm.roc_auc_score(y, -s, max_fpr=0.5)
    out["brier"] = skm.brier_score_loss(y, p)
    out["brier_var"] = ((y - p) ** 2).var(ddof=1) / len(y)
    pooled = sklearn.isotonic.IsotonicRegression().fit(p, y).predict(p)
    out["brier_uncertainty"] = skm.brier_score_loss(y, np.full(len(y), y.mean()))
    out["brier_miscalibration"] = out["brier"] - skm.brier_score_loss(y, pooled)
    out["brier_discrimination"] = out["brier_uncertainty"] - skm.brier_score_loss(y, pooled)
    out["log_loss"] = skm.log_loss(y, p)
    logit = np.log(p / (1 - p))
    fit = sm.GLM(y, sm.add_constant(logit), family=sm.families.Binomial()).fit(tol=1e-15, maxiter=200)
    held = sm.GLM(y, np.ones(len(y)), family=sm.families.Binomial(), offset=logit).fit(tol=1e-15, maxiter=200)
    out["slope"], out["joint_intercept"] = fit.params[1], fit.params[0]
    out["slope_error"], out["joint_intercept_error"] = fit.bse[1], fit.bse[0]
    out["intercept"], out["intercept_error"] = held.params[0], held.bse[0]
    # Bins: the middle of a probability's subjects says which of five bins of equal weight.
    rank = st.rankdata(p, method="average") - 0.5
    group = np.minimum(4, np.floor(rank / len(p) * 5)).astype(int)
    ece = hl = 0.0
    for g in np.unique(group):
        q, o = p[group == g], y[group == g]
        ece += len(q) / len(p) * abs(q.mean() - o.mean())
        hl += (o.sum() - q.sum()) ** 2 / (q.sum() * (1 - q.mean()))
    out["ece"], out["hosmer_lemeshow"] = ece, hl
    d, var = delong(s, y, other[r].astype(float))
    out["auc_difference"], out["auc_difference_var"] = d, var
    out["auc_difference_p"] = 2 * st.norm.sf(abs(d / np.sqrt(var)))
    return name, {"place": place, "other": other, "bad": bad, "w": w, "pd": pd}, out


# --- the rest --------------------------------------------------------------------------------


def functions():
    rows = []
    for p in (1e-12, 1e-5, 0.02, 0.3, 0.5, 0.8, 0.975, 1 - 1e-9):
        rows.append(("normal_quantile", [p], st.norm.ppf(p)))
    for z in (-8.0, -1.5, 0.0, 0.3, 2.0):
        rows.append(("normal_cdf", [z], st.norm.cdf(z)))
    for x, k in ((0.1, 1), (3.84, 1), (20.0, 8), (2.0, 10), (250.0, 200), (1.5, 0.5), (900.0, 30)):
        rows.append(("chi_square_sf", [x, k], st.chi2.sf(x, k)))
    for a, b in ((2, 2), (0.5, 0.7), (1.2, 1.8), (30, 4), (2, 101), (400, 600)):
        for x in (0.01, 0.3, 0.55, 0.97):
            rows.append(("beta_cdf", [a, b, x], st.beta.cdf(x, a, b)))
            rows.append(("beta_pdf", [a, b, x], st.beta.pdf(x, a, b)))
        for p in (0.001, 0.4, 0.9):
            rows.append(("beta_quantile", [a, b, p], st.beta.ppf(p, a, b)))
    for k, n in ((0, 10), (3, 10), (10, 10), (1, 1), (37, 1000)):
        lower, upper = prop.proportion_confint(k, n, method="wilson")
        rows.append(("wilson_lower", [k, n], lower))
        rows.append(("wilson_upper", [k, n], upper))
    for x1, n1, x2, n2 in ((30, 80, 60, 90), (2, 12, 9, 14), (1, 40, 5, 30), (7, 7, 3, 9), (0, 9, 4, 8), (500, 900, 650, 1000)):
        args = [x1, n1, x2, n2]
        rows.append(("fisher", args, st.fisher_exact([[x1, n1 - x1], [x2, n2 - x2]])[1]))
        rows.append(("two_proportion_z", args, prop.proportions_ztest([x1, x2], [n1, n2])[1]))
        lower, upper = prop.confint_proportions_2indep(x1, n1, x2, n2, method="newcomb")
        rows.append(("newcombe_lower", args, lower))
        rows.append(("newcombe_upper", args, upper))
        if 0 < x1:
            lower, upper = prop.confint_proportions_2indep(x1, n1, x2, n2, compare="ratio", method="log")
            rows.append(("katz_lower", args, lower))
            rows.append(("katz_upper", args, upper))
    return rows


def holm():
    p = [0.01, 0.04, 0.03, 0.005, 0.5, 0.04]
    return p, multitest.multipletests(p, method="holm")[1].tolist()


def several_cases():
    cases = []
    for name, seed, n, m, missing in (("complete", 11, 40, 4, 0.0), ("missing", 12, 50, 3, 0.25)):
        rng = np.random.default_rng(seed)
        x = rng.normal(size=n)
        ratings = np.clip(np.floor(1.2 * (x[:, None] + 0.7 * rng.normal(size=(n, m))) + 2), 0, 3)
        ratings[rng.uniform(size=(n, m)) < missing] = np.nan
        out = {}
        values = np.array([1.0, 2.5, 4.0, 9.0])
        out["alpha_nominal"] = alpha(ratings, "nominal")
        out["alpha_ordinal"] = alpha(ratings, "ordinal")
        numbers = np.where(np.isnan(ratings), np.nan, values[np.nan_to_num(ratings).astype(int)])
        out["alpha_interval"] = alpha(numbers, "interval")
        out["alpha_ratio"] = alpha(numbers, "ratio")
        full = ratings[~np.isnan(ratings).any(axis=1)].astype(int)
        table = np.array([np.bincount(row, minlength=4) for row in full])
        out["fleiss_kappa"] = inter_rater.fleiss_kappa(table, method="fleiss")
        out["fleiss_kappa_var"] = influence_variance(lambda v: fleiss(table, v), np.ones(len(full)))
        chi = st.friedmanchisquare(*full)[0]
        out["kendall_w"] = chi / (m * (len(full) - 1))
        out.update(six_iccs(values[full]))
        flat = np.where(np.isnan(ratings), -1, ratings).astype(int).ravel()
        cases.append((name, {"models": [m], "ratings": flat, "values": values}, out))
    return cases


def six_iccs(x):
    n, k = x.shape
    long = pd.DataFrame({"subject": np.repeat(np.arange(n), k), "model": np.tile(np.arange(k), n), "x": x.ravel()})
    table = pingouin.intraclass_corr(data=long, targets="subject", raters="model", ratings="x")
    return dict(zip(("icc_1", "icc_a1", "icc_c1", "icc_k", "icc_ak", "icc_ck"), table["ICC"]))


def alpha(ratings, level):
    return krippendorff.alpha(reliability_data=ratings.T, level_of_measurement=level)


def fleiss(table, w):
    m = table.sum(axis=1)[0]
    p = w / w.sum()
    agree = (p * ((table * (table - 1)).sum(axis=1) / (m * (m - 1)))).sum()
    shares = (p[:, None] * table / m).sum(axis=0)
    chance = (shares**2).sum()
    return (agree - chance) / (1 - chance)


def distribution():
    rng = np.random.default_rng(21)
    values = np.sort(rng.choice(np.arange(300, 850), size=40, replace=False)).astype(float)
    w = rng.integers(1, 6, size=40)
    group = rng.integers(0, 3, size=40)
    x = np.repeat(values, w)
    out = {"mean": x.mean(), "mean_var": x.var(ddof=1) / len(x), "sd": x.std(ddof=1)}
    wf = w.astype(float)
    sd = lambda v: np.sqrt(moments(values, values, v)[2])
    out["sd_var"] = influence_variance(sd, wf)
    for q in (0.05, 0.25, 0.5, 0.75, 0.95):
        out[f"p{round(100 * q):02d}"] = np.quantile(x, q, method="inverted_cdf")
    lower, upper = prop.proportion_confint(len(x) / 2, len(x), method="wilson")
    out["p50_lower"] = np.quantile(x, lower, method="inverted_cdf")
    out["p50_upper"] = np.quantile(x, upper, method="inverted_cdf")

    def mean_of(g, v):
        return (v[group == g] * values[group == g]).sum() / v[group == g].sum()
    g = np.repeat(group, w)
    out["smd"] = (x[g == 1].mean() - x[g == 0].mean()) / x.std(ddof=1)
    out["smd_var"] = influence_variance(
        lambda v: (mean_of(1, v) - mean_of(0, v)) / sd(v), wf)
    e, a = np.array([10.0, 20, 30, 40]), np.array([25.0, 25, 20, 30])
    p, q = e / e.sum(), a / a.sum()
    out["psi"] = ((q - p) * np.log(q / p)).sum()
    return "distribution", {"values": values, "w": w, "group": group}, out


def fairness():
    rng = np.random.default_rng(31)
    n = 300
    group = rng.integers(0, 3, size=n)
    selected = (rng.uniform(size=n) < np.array([0.5, 0.65, 0.8])[group]).astype(int)
    good = (rng.uniform(size=n) < 0.55 + 0.3 * selected).astype(int)
    w = rng.integers(1, 4, size=n)
    frame = fm.MetricFrame(
        metrics={"rate": fm.selection_rate, "tpr": fm.true_positive_rate, "fpr": fm.false_positive_rate},
        y_true=good, y_pred=selected, sensitive_features=group,
        sample_params={m: {"sample_weight": w} for m in ("rate", "tpr", "fpr")})
    out = {}
    for g, row in frame.by_group.iterrows():
        out.update({f"selection_rate_{g}": row["rate"], f"true_positive_rate_{g}": row["tpr"],
                    f"false_positive_rate_{g}": row["fpr"]})
    out["least_ratio"] = frame.ratio(method="between_groups")["rate"]
    out["tpr_gap"] = frame.difference(method="between_groups")["tpr"]
    return "fairness", {"group": group, "selected": selected, "good": good, "w": w}, out


# --- writing Swift ---------------------------------------------------------------------------


def number(x):
    return repr(float(x))


def array(xs, kind):
    items = [str(int(x)) if kind == "Int" else number(x) for x in xs]
    lines, line = [], "     "
    for item in items:
        if len(line) + len(item) + 3 > 96:
            lines.append(line)
            line = "     "
        line += " " + item + ","
    return "[\n" + "\n".join(lines + [line]) + "\n    ]"


def swift_case(name, data, out):
    text = f'  ReferenceCase(\n    name: "{name}",\n'
    reals = {"valuesA", "valuesB", "pd", "values"}
    lists = {k: v for k, v in data.items() if k not in reals}
    tables = {k: v for k, v in data.items() if k in reals}
    tables.update({k: v for k, v in out.items() if isinstance(v, list)})
    text += "    integers: [" + "".join(f'\n    "{k}": {array(v, "Int")},' for k, v in lists.items()) + "\n    ],\n"
    reals = "".join(f'\n    "{k}": {array(v, "Double")},' for k, v in tables.items())
    text += f"    reals: [{reals or ':'}\n    ],\n"
    rows = "".join(f'\n      "{k}": {number(v)},' for k, v in out.items() if not isinstance(v, list))
    return text + "    expected: [" + rows + "\n    ])"


HEAD = "// Written by make_reference.py; run it again instead of editing.\n\n"


def write_cases(file, constant, cases):
    body = ",\n".join(swift_case(*case) for case in cases)
    with open(file, "w") as out:
        out.write(HEAD + f"let {constant}: [ReferenceCase] = [\n{body},\n]\n")


def main():
    write_cases("PairReferences.swift", "pairReferences", pair_cases())
    write_cases("OutcomeReferences.swift", "outcomeReferences", [
        outcome_case("discriminating", 5, 160, 1.1, False), outcome_case("weak", 6, 140, 0.2, True),
        outcome_case("turned", 7, 120, -0.9, True)])
    write_cases("SeveralReferences.swift", "severalReferences", several_cases())
    write_cases("FairnessReferences.swift", "fairnessReferences", [fairness()])
    write_cases("DistributionReferences.swift", "distributionReferences", [distribution()])
    p, adjusted = holm()
    with open("FunctionReferences.swift", "w") as out:
        out.write(HEAD + "let functionReferences: [FunctionReference] = [\n")
        for name, args, value in functions():
            inside = ", ".join(number(a) for a in args)
            out.write(f'  FunctionReference("{name}", [{inside}], {number(value)}),\n')
        out.write("]\n\nlet holmReferences: (p: [Double], adjusted: [Double]) = (\n")
        out.write(f"  {[float(x) for x in p]},\n  {[float(x) for x in adjusted]}\n)\n")


if __name__ == "__main__":
    main()
