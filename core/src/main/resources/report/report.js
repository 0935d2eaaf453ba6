'use strict';
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const sections = all('main > section');
  const links = all('header nav a');
  document.documentElement.classList.add('js');

  // One part of the report is shown at a time; the address says which, so that links keep working.
  const show = () => {
    const target = document.getElementById(location.hash.slice(1));
    const section = (target && target.closest('main > section')) || sections[0];
    sections.forEach((each) => { each.hidden = each !== section; });
    links.forEach((link) => {
      if (link.hash === '#' + section.id) {
        link.setAttribute('aria-current', 'page');
        link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      } else {
        link.removeAttribute('aria-current');
      }
    });
    if (target && target !== section) {
      target.scrollIntoView({ block: 'center' });
      target.focus({ preventScroll: true });
    } else {
      window.scrollTo(0, 0);
    }
  };

  // A list with a form above it: choices are compared with data attributes, words with the text.
  const filters = new Map();
  const filterOf = (section) => {
    const form = section.querySelector('form');
    if (!form) { return null; }
    const items = all('[data-item]', section);
    const groups = all('[data-group]', section).map((group) => ({
      group, items: all('[data-item]', group), name: group.dataset.group.toLowerCase(),
    }));
    const texts = new Map();
    const text = (item, name) => {
      if (!texts.has(item)) { texts.set(item, name + ' ' + item.textContent.toLowerCase()); }
      return texts.get(item);
    };
    const output = form.querySelector('output');
    const empty = section.querySelector('.empty.none');
    const apply = () => {
      const selects = all('select', form).filter((select) => select.value !== '');
      const unchecked = all('input[type=checkbox]', form).filter((box) => !box.checked);
      const words = form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      groups.forEach(({ group, items: own, name }) => {
        let inGroup = 0;
        own.forEach((item) => {
          const is = selects.every((select) => item.dataset[select.name] === select.value)
            && unchecked.every((box) => item.dataset[box.name] !== box.value)
            && words.every((word) => text(item, name).includes(word));
          item.hidden = !is;
          inGroup += is ? 1 : 0;
        });
        group.hidden = inGroup === 0;
        shown += inGroup;
      });
      output.textContent = shown === items.length
        ? `${shown} shown` : `${shown} of ${items.length} shown`;
      empty.hidden = shown > 0;
    };
    let waiting = 0;
    form.addEventListener('input', (event) => {
      clearTimeout(waiting);
      waiting = setTimeout(apply, event.target.type === 'search' ? 120 : 0);
    });
    form.addEventListener('submit', (event) => { event.preventDefault(); apply(); });
    form.addEventListener('reset', () => setTimeout(apply, 0));
    apply();
    return { form, items, apply };
  };
  sections.forEach((section) => {
    const filter = filterOf(section);
    if (filter) { filters.set(section.id, filter); }
  });

  // A rule or a post of the overview leads to its findings.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-search], a[data-rule]');
    if (link) {
      const { form, apply } = filters.get('findings');
      form.reset();
      if (link.dataset.rule) { form.elements.rule.value = link.dataset.rule; }
      if (link.dataset.search) { form.elements.search.value = link.dataset.search; }
      setTimeout(apply, 0);
      return;
    }
    const place = event.target.closest('button.place');
    if (place && navigator.clipboard) {
      navigator.clipboard.writeText(place.dataset.copy).then(() => {
        const before = place.textContent;
        place.textContent = 'copied';
        setTimeout(() => { place.textContent = before; }, 900);
      }, () => {});
    }
  });

  // Columns of numbers sort from the largest, texts from the first.
  document.addEventListener('click', (event) => {
    const button = event.target.closest('th button');
    if (!button) { return; }
    const head = button.closest('th');
    const body = head.closest('table').tBodies[0];
    const number = head.classList.contains('n');
    const now = head.getAttribute('aria-sort');
    const order = now ? (now === 'ascending' ? 'descending' : 'ascending')
      : (number ? 'descending' : 'ascending');
    all('th', head.parentNode).forEach((each) => each.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', order);
    const value = (row) => {
      const cell = row.cells[head.cellIndex];
      const key = cell.dataset.sort === undefined ? cell.textContent : cell.dataset.sort;
      return number ? (key === '' ? -1 : Number(key)) : key.toLowerCase();
    };
    const sign = order === 'ascending' ? 1 : -1;
    const rows = Array.from(body.rows).map((row) => ({ row, key: value(row) }));
    rows.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : 0));
    body.append(...rows.map(({ row }) => row));
  });

  const move = (step) => {
    const section = sections.find((each) => !each.hidden);
    const filter = filters.get(section.id);
    if (!filter) { return; }
    const shown = filter.items.filter((item) => !item.hidden);
    const at = shown.indexOf(document.activeElement.closest('[data-item]'));
    const next = shown[Math.max(0, Math.min(shown.length - 1, at < 0 ? 0 : at + step))];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: 'center' });
    }
  };

  document.addEventListener('keydown', (event) => {
    const section = sections.find((each) => !each.hidden);
    const filter = filters.get(section.id) || filters.get('findings');
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)
      && event.target.type !== 'checkbox';
    if (event.key === 'Escape' && typing) {
      filter.form.reset();
      event.target.blur();
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.key === 'j' || event.key === 'k') {
      if (!filters.has(section.id)) { location.hash = '#findings'; show(); }
      move(event.key === 'j' ? 1 : -1);
    } else if (event.key === '/') {
      event.preventDefault();
      if (!filters.has(section.id)) { location.hash = '#findings'; show(); }
      filter.form.elements.search.focus();
    } else if (/^[1-4]$/.test(event.key)) {
      location.hash = '#' + sections[Number(event.key) - 1].id;
    }
  });

  window.addEventListener('hashchange', show);
  show();
})();
