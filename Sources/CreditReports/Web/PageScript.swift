import CreditFormats

/// The page's script: it shows and hides what Swift drew, and draws nothing itself.
enum PageScript {
  static let text: Markup = #"""
    (() => {
    'use strict';
    const one = (query, root = document) => root.querySelector(query);
    const all = (query, root = document) => [...root.querySelectorAll(query)];
    const controls = one('#controls'), group = one('#group'), pair = one('#pair');
    const rate = one('#rate'), theme = one('#theme'), cases = one('#case');
    controls.hidden = false;

    // Theme: the system's until somebody chooses.
    const systemDark = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (document.documentElement.dataset.theme
      || (systemDark.matches ? 'dark' : 'light')) === 'dark';
    const nameTheme = () => {
      theme.textContent = isDark() ? 'Light' : 'Dark';
      theme.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours');
    };
    theme.hidden = false;
    theme.removeAttribute('aria-pressed');
    theme.addEventListener('click', () => {
      document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
      nameTheme();
    });
    systemDark.addEventListener('change', nameTheme);
    nameTheme();

    // Systems and the pair: a panel is shown if all its systems are chosen, and, where one pair is
    // shown at a time, if it is the pair.
    const chosen = () => new Set(all('input[name=system]:checked').map(box => box.value));
    const showSystems = () => {
      const systems = chosen();
      for (const part of all('[data-systems]')) {
        const own = part.dataset.systems.split(' ').filter(system => system !== '');
        const pairFits = !part.dataset.pair || !part.parentElement.matches('.chosen')
          || part.dataset.pair === pair.value;
        part.hidden = !(pairFits && own.every(system => systems.has(system)));
      }
      for (const path of all('.ghost')) {
        path.style.display = systems.has(path.dataset.system) ? '' : 'none';
      }
      for (const option of pair.options) {
        option.disabled = !option.value.split(' ').every(system => systems.has(system));
      }
      all('.matrix > svg').forEach(stack);
      for (const domain of all('.domain')) domain.hidden = !one('.panel:not([hidden])', domain);
    };
    // Puts the rows and cells of a matrix together without those left out.
    const stack = drawing => {
      const systems = chosen();
      let top = 0;
      for (const row of all('.matrix-row', drawing)) {
        const isShown = systems.has(row.dataset.system);
        row.style.display = isShown ? '' : 'none';
        if (!isShown) continue;
        row.setAttribute('y', top);
        top += Number(row.getAttribute('height'));
        const cells = all('.cell', row);
        const shown = cells.filter(cell => systems.has(cell.dataset.system));
        for (const cell of cells) cell.style.display = shown.includes(cell) ? '' : 'none';
        shown.forEach((cell, index) => {
          cell.setAttribute('x', 100 * index / shown.length + '%');
          cell.setAttribute('width', 100 / shown.length + '%');
        });
      }
      drawing.setAttribute('height', top);
    };
    controls.addEventListener('change', event => {
      if (event.target.name === 'system' || event.target === pair) showSystems();
    });
    controls.addEventListener('submit', event => event.preventDefault());

    // Groups: each figure shows the chosen group, or everybody of its kind where it has no picture
    // of the group.
    const states = new Map();
    for (const figure of all('.figure')) {
      const state = one('.state', figure);
      if (!state) continue;
      const found = new Map([[state.dataset.group, state]]);
      for (const template of all('template[data-group]', figure)) {
        const other = document.createElement('div');
        other.className = 'state';
        other.dataset.group = template.dataset.group;
        other.append(template.content.cloneNode(true));
        found.set(template.dataset.group, other);
      }
      states.set(figure, found);
    }
    const everybody = () => group.selectedOptions[0].parentElement.children[0].value;
    const showGroup = () => {
      const column = group.selectedOptions[0].textContent.split(': ')[0];
      for (const [figure, found] of states) {
        const next = found.get(group.value) || found.get(everybody());
        const now = one('.state', figure);
        if (next && next !== now) now.replaceWith(next);
      }
      const columns = all('.column');
      const isKnown = columns.some(part => part.dataset.column === column);
      for (const part of columns) part.hidden = isKnown && part.dataset.column !== column;
      dress();
    };
    group.addEventListener('change', () => {
      showGroup();
      one('#said').textContent = 'Shown: ' + group.selectedOptions[0].parentElement.label + ', '
        + group.selectedOptions[0].textContent + '. Pictures without this group show everybody.';
    });

    // The approval rate moves the marks to values that stand in the panels.
    const showRate = () => {
      if (!rate) return;
      one('#rate-text').textContent = rate.value + ' %';
      for (const panel of all('[data-rates]')) {
        const list = name => panel.dataset[name].split(' ').map(Number);
        const rates = list('rates');
        let best = 0;
        rates.forEach((value, index) => {
          if (Math.abs(value - rate.value) < Math.abs(rates[best] - rate.value)) best = index;
        });
        const swapped = list('swapped')[best], tied = list('tied')[best];
        const line = one('.marker', panel), dot = one('.marker-dot', panel);
        const top = Number(line.getAttribute('y1')), bottom = Number(line.getAttribute('y2'));
        const place = 10 + 0.9 * rates[best] + '%';
        line.setAttribute('x1', place);
        line.setAttribute('x2', place);
        dot.setAttribute('cx', place);
        dot.setAttribute('cy', Math.round(bottom - swapped / panel.dataset.ceiling * (bottom - top)));
        one('.at-rate', panel).textContent = `At ${rates[best]} %: ${swapped} % lose approval and as `
          + 'many gain it' + (tied > 5 ? `; coarse: ${tied} % decided by lottery` : '');
      }
    };
    if (rate) rate.addEventListener('input', showRate);

    // Cases.
    if (cases) {
      one('.case-choice').hidden = false;
      const shown = one('#case-shown');
      const first = [...shown.childNodes];
      cases.addEventListener('change', () => {
        const template = one(`template[data-case="${cases.value}"]`);
        shown.replaceChildren(...(template ? [template.content.cloneNode(true)] : first));
        dress();
      });
    }

    // Saving a picture: its drawings one below another, with their labels and colours.
    const save = figure => {
      const space = 'http://www.w3.org/2000/svg';
      const root = document.createElementNS(space, 'svg');
      const style = one('#picture-style').textContent;
      const computed = getComputedStyle(document.documentElement);
      const names = new Set([...style.matchAll(/var\((--[\w-]+)\)/g)].map(match => match[1]));
      for (const name of ['--paper', '--ink']) names.add(name);
      const colours = [...names].map(name => name + ':' + computed.getPropertyValue(name)).join(';');
      const sheet = document.createElementNS(space, 'style');
      sheet.textContent = `:root{${colours}}` + style;
      root.append(sheet);
      let top = 16;
      const add = (text, weight) => {
        const label = document.createElementNS(space, 'text');
        label.setAttribute('x', 16);
        label.setAttribute('y', top + 10);
        label.setAttribute('class', weight);
        label.textContent = text;
        root.append(label);
        top += 22;
      };
      add(figure.getAttribute('aria-label'), 'strong');
      for (const drawing of all('svg[role=img]', figure)) {
        const panel = drawing.closest('.panel');
        if (drawing.closest('[hidden]') || drawing.closest('details:not([open])')) continue;
        const label = panel && one('.panel-label', panel);
        if (label) add(label.textContent, '');
        const copy = drawing.cloneNode(true);
        copy.setAttribute('x', 16);
        copy.setAttribute('y', top);
        copy.setAttribute('width', 768);
        root.append(copy);
        top += Number(drawing.getAttribute('height')) + 18;
      }
      root.setAttribute('xmlns', space);
      root.setAttribute('width', 800);
      root.setAttribute('height', top);
      root.setAttribute('style', 'background:' + computed.getPropertyValue('--paper'));
      const text = new XMLSerializer().serializeToString(root);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], {type: 'image/svg+xml'}));
      link.download = figure.id.replace('-figure', '') + '.svg';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    };
    document.addEventListener('click', event => {
      if (event.target.matches('.save')) save(event.target.closest('.figure'));
    });

    // A link to a row opens the table that holds it.
    const open = () => {
      const target = location.hash && document.getElementById(location.hash.slice(1));
      const details = target && target.closest('details');
      if (!details) return;
      details.open = true;
      target.scrollIntoView({block: 'center'});
    };
    addEventListener('hashchange', open);
    document.addEventListener('click', event => {
      const link = event.target.closest('a[href^="#"]');
      if (link && link.hash === location.hash) open();
    });

    // What was just put into the page takes on what is chosen.
    const dress = () => {
      for (const button of all('.save')) button.hidden = false;
      showSystems();
      showRate();
    };
    dress();
    open();
    })();
    """#
}
