'use strict';
// Draws what a page asks for by its data-attributes, from the same interface that programs use. Without scripts every page
// still says the same in words and tables.
(() => {
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const ink = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const QUADS = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

  async function fetched(address) {
    const answer = await fetch(address, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.detail || answer.statusText);
    return body;
  }

  function say(box, text) {
    box.replaceChildren();
    const p = document.createElement('p');
    p.className = 'hint';
    p.textContent = text;
    box.append(p);
  }

  function drawing(box, draw) {
    if (box.dataset.drawn) return;
    box.dataset.drawn = 'yes';
    box.classList.add('waiting');
    draw(box).catch(e => say(box, 'This could not be drawn: ' + e.message)).finally(() => box.classList.remove('waiting'));
  }

  // ---- events over time ----

  const monthNumber = text => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
  const monthText = n => String(Math.floor(n / 12)).padStart(4, '0') + '-' + String((n % 12) + 1).padStart(2, '0');

  function series(items) {
    const first = monthNumber(items[0].month);
    const last = monthNumber(items[items.length - 1].month);
    const step = last - first > 360 ? 12 : 1;
    const begin = Math.floor(first / step) * step;
    const months = [];
    for (let m = begin; m <= last; m += step) months.push(m);
    const counts = QUADS.map(() => new Array(months.length).fill(0));
    for (const item of items) counts[item.quad - 1][Math.floor((monthNumber(item.month) - begin) / step)] += item.count;
    return { months, counts, step };
  }

  async function timeline(box) {
    const { items } = await fetched(box.dataset.timeline);
    if (!items.length) return say(box, 'No event here has a date.');
    const { months, counts, step } = series(items);
    const sums = months.map((_, i) => counts.reduce((sum, row) => sum + row[i], 0));
    const tip = document.createElement('div');
    tip.className = 'tip';
    const bars = (plot) => {
      const { ctx } = plot;
      const width = Math.max(2 * devicePixelRatio, Math.min(46 * devicePixelRatio,
        (plot.valToPos(months[0] + step, 'x', true) - plot.valToPos(months[0], 'x', true)) * 0.84));
      months.forEach((month, i) => {
        let below = 0;
        const x = plot.valToPos(month, 'x', true) - width / 2;
        for (let q = 0; q < 4; q++) {
          const value = counts[q][i];
          if (!value) continue;
          const low = plot.valToPos(below, 'y', true);
          const high = plot.valToPos(below + value, 'y', true);
          ctx.fillStyle = ink('--q' + (q + 1));
          ctx.fillRect(x, high, width, Math.max(1, low - high - (low - high > 4 ? devicePixelRatio : 0)));
          below += value;
        }
      });
    };
    const label = m => (step === 12 ? monthText(m).slice(0, 4) : monthText(m));
    const plot = new uPlot({
      width: box.clientWidth, height: box.clientHeight, legend: { show: false },
      padding: [10, 12, 0, 0],
      cursor: { y: false, points: { show: false }, drag: { x: box.dataset.brush === 'on', y: false, setScale: false } },
      scales: { x: { time: false, range: [months[0] - step * 0.9, months[months.length - 1] + step * 0.9] }, y: { range: (u, low, high) => [0, Math.max(1, high * 1.05)] } },
      axes: [
        { stroke: ink('--soft'), grid: { show: false }, ticks: { stroke: ink('--line') }, values: (u, marks) => marks.map(m => (Number.isInteger(m) ? label(m) : '')), incrs: [step, step * 2, step * 3, step * 6, 12 * step, 24 * step, 60, 120, 240, 600], space: 70, font: '12px ' + ink('--sans') },
        { stroke: ink('--soft'), grid: { stroke: ink('--line'), width: 1 }, ticks: { show: false }, size: 46, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6], font: '12px ' + ink('--sans') },
      ],
      series: [{}, { stroke: 'transparent', paths: () => null, points: { show: false } }],
      hooks: {
        draw: [bars],
        setCursor: [u => {
          const i = u.cursor.idx;
          tip.textContent = i == null || !sums[i] ? '' : label(months[i]) + ': ' + QUADS.map((q, k) => (counts[k][i] ? counts[k][i] + ' ' + q : '')).filter(Boolean).join(', ');
        }],
        setSelect: [u => {
          if (box.dataset.brush !== 'on' || u.select.width < 3) return;
          const from = Math.ceil(u.posToVal(u.select.left, 'x') - step / 2);
          const to = Math.floor(u.posToVal(u.select.left + u.select.width, 'x') + step / 2);
          brush(from, Math.max(from, to));
        }],
      },
    }, [months, sums], box);
    box.append(tip);
    box.plot = plot;
    new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height: box.clientHeight })).observe(box);
  }

  function brush(from, to) {
    const form = document.getElementById('filters');
    if (!form) return;
    const last = new Date(Date.UTC(Math.floor(to / 12), (to % 12) + 1, 0));
    form.elements.since.value = monthText(from) + '-01';
    form.elements.until.value = last.toISOString().slice(0, 10);
    form.requestSubmit();
  }

  // ---- map ----

  let shapes;
  async function map(box) {
    shapes = shapes || fetched(document.body.dataset.shapes);
    const [world, { items }] = await Promise.all([shapes, fetched(box.dataset.map)]);
    const view = L.map(box, { attributionControl: false, minZoom: 0, maxZoom: 7, zoomSnap: 0.25, worldCopyJump: true, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, scrollWheelZoom: false });
    L.geoJSON(unbroken(topojson.feature(world, world.objects.countries)), { interactive: false, style: { className: 'land', weight: 0.5 } }).addTo(view);
    const most = Math.max(1, ...items.map(i => i.events));
    const spots = items.map(i => L.circleMarker([i.lat, i.lon], {
      radius: 5 + 11 * Math.sqrt(i.events / most), weight: 1, className: 'spot' + (i.conflict * 2 > i.events ? ' conflict' : ''),
    }).bindTooltip(textOf(i.name + ': ' + i.events + (i.events === 1 ? ' event, ' : ' events, ') + i.conflict + ' of them conflict')));
    L.layerGroup(spots).addTo(view);
    if (spots.length) view.fitBounds(L.featureGroup(spots).getBounds().pad(0.35), { maxZoom: 4, animate: false });
    else view.setView([25, 15], 0.75, { animate: false });
    if (!items.length) {
      const note = document.createElement('p');
      note.className = 'hint note';
      note.textContent = 'No event here is tied to a place.';
      box.append(note);
    }
  }

  // Where a coast crosses the line of the date it goes on beyond it, instead of back across the whole map.
  function unbroken(world) {
    const ring = points => {
      let turn = 0;
      return points.map(([lon, lat], i) => {
        const step = i ? lon - points[i - 1][0] : 0;
        if (Math.abs(step) > 180) turn -= 360 * Math.sign(step);
        return [lon + turn, lat];
      });
    };
    const rings = list => Array.isArray(list[0][0]) ? list.map(rings) : ring(list);
    for (const each of world.features) each.geometry.coordinates = rings(each.geometry.coordinates);
    return world;
  }

  // Tooltips of the map take markup: what comes from reports must go in as text.
  function textOf(text) {
    const span = document.createElement('span');
    span.textContent = text;
    return span;
  }

  // ---- network ----

  async function network(box) {
    const [net, camps] = await Promise.all([fetched(box.dataset.network), fetched(box.dataset.camps)]);
    if (!net.nodes.length) return say(box, 'Nobody is for or against anything here.');
    const stance = new Map(camps.items.map(line => [line.holder, line.stance]));
    const sign = { support: '▲ ', oppose: '▼ ', neutral: '◆ ', withheld: '○ ' };
    const most = Math.max(...net.nodes.map(n => n.positions));
    const elements = net.nodes.map(n => ({ data: { id: n.id, label: (sign[stance.get(n.id)] || '') + n.label, tone: stance.get(n.id) || 'none', size: 14 + 22 * Math.sqrt(n.positions / most) } }))
      .concat(net.edges.filter(e => e.weight !== 0).map(e => ({ data: { source: e.from, target: e.to, weight: Math.min(5, Math.abs(e.weight)), kind: e.weight > 0 ? 'alike' : 'unlike' } })));
    const tone = name => ({ selector: 'node[tone="' + name + '"]', style: { 'background-color': ink('--' + name) } });
    const view = cytoscape({
      container: box, elements, userZoomingEnabled: false, autoungrabify: true, boxSelectionEnabled: false,
      style: [
        { selector: 'node', style: { label: 'data(label)', width: 'data(size)', height: 'data(size)', 'background-color': ink('--line'), color: ink('--ink'), 'font-size': 13, 'font-family': 'sans-serif', 'text-margin-y': -4, 'text-background-color': ink('--card'), 'text-background-opacity': 0.8 } },
        tone('support'), tone('oppose'), tone('neutral'), tone('withheld'),
        { selector: 'node[tone="oppose"]', style: { shape: 'diamond' } },
        { selector: 'edge', style: { width: 'data(weight)', 'line-color': ink('--q2'), opacity: 0.75 } },
        { selector: 'edge[kind="unlike"]', style: { 'line-style': 'dashed', 'line-color': ink('--q4') } },
      ],
      layout: { name: 'preset', positions: camped(net.nodes, stance, box) },
    });
    view.on('tap', 'node', e => { location.href = '/actors/' + encodeURIComponent(e.target.id()); });
    view.fit(undefined, 28);
  }

  // Two camps on two arcs that face each other, the others between: the same places every time.
  function camped(nodes, stance, box) {
    const wide = box.clientWidth, high = box.clientHeight;
    const groups = { support: [], oppose: [], other: [] };
    for (const n of nodes) (groups[stance.get(n.id)] || groups.other).push(n.id);
    const places = {};
    const arc = (ids, centre, bend) => ids.forEach((id, i) => {
      const turn = ids.length === 1 ? 0 : (i / (ids.length - 1) - 0.5) * Math.min(2.2, ids.length * 0.5);
      places[id] = { x: wide * centre + bend * Math.cos(turn) * wide * 0.16, y: high / 2 + Math.sin(turn) * high * 0.46 };
    });
    arc(groups.support, 0.36, -1);
    arc(groups.oppose, 0.64, 1);
    groups.other.forEach((id, i) => { places[id] = { x: wide / 2 + (i % 2 ? 30 : -30), y: high * (i + 1) / (groups.other.length + 1) }; });
    return places;
  }

  // ---- a report: the mark, its sentence and its card light up together ----

  function lights(root) {
    const lit = (id, on) => {
      $$('[data-of~="' + id + '"]').forEach(e => e.classList.toggle('lit', on));
      const card = document.getElementById(id);
      if (card) card.classList.toggle('lit', on);
    };
    $$('[data-mark]', root).forEach(chip => {
      for (const [event, on] of [['mouseenter', true], ['focus', true], ['mouseleave', false], ['blur', false]]) {
        chip.addEventListener(event, () => lit(chip.dataset.mark, on));
      }
    });
    $$('.card', root).forEach(card => {
      card.addEventListener('mouseenter', () => lit(card.id, true));
      card.addEventListener('mouseleave', () => lit(card.id, false));
    });
  }

  // Chips near the right edge open their explanation to the left.
  document.addEventListener('mouseover', e => place(e.target.closest && e.target.closest('.chip')));
  document.addEventListener('focusin', e => place(e.target.closest && e.target.closest('.chip')));
  document.addEventListener('keydown', e => { if (e.key === 'Escape' && document.activeElement.classList.contains('chip')) document.activeElement.blur(); });
  function place(chip) {
    const pop = chip && chip.querySelector('.pop');
    if (!pop) return;
    pop.style.left = '0';
    const over = pop.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
    if (over > 0) pop.style.left = -over + 'px';
  }

  // ---- theme ----

  document.addEventListener('click', e => {
    if (!e.target.closest('[data-theme-switch]')) return;
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    try { localStorage.setItem('theme', root.dataset.theme); } catch (x) { /* then it lasts for this page */ }
    $$('[data-timeline], [data-network]').forEach(box => { delete box.dataset.drawn; box.replaceChildren(); });
    draw(document);
  });

  function draw(root) {
    $$('[data-timeline]', root).forEach(box => drawing(box, timeline));
    $$('[data-map]', root).forEach(box => drawing(box, map));
    $$('[data-network]', root).forEach(box => drawing(box, network));
    lights(root);
  }

  // A form that is sent with empty fields makes an ugly address; leave them out.
  document.addEventListener('htmx:configRequest', e => {
    const p = e.detail.parameters;
    for (const name of Object.keys(p)) {
      if (p[name] === '') delete p[name];
      else if (Array.isArray(p[name])) p[name] = p[name].join(',');
    }
  });
  document.addEventListener('htmx:afterSettle', e => draw(document));
  document.addEventListener('htmx:historyRestore', () => location.reload());
  draw(document);
})();
