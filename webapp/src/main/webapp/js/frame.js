/*
 * What the frame of the console and its lists do in the browser: the countdown of what can be undone, the keyboard of the
 * search over everything and of rows, and the navigation that collapses to icons.
 */
(() => {
  'use strict';
  const mayfly = window.mayfly = window.mayfly || {};
  if (mayfly.palette) return;

  /** Seconds that run out, from when they are shown. */
  class Countdown extends HTMLElement {
    connectedCallback() {
      const seconds = Number(this.getAttribute('seconds')), end = performance.now() + seconds * 1000;
      this.innerHTML = '<span class="mf-drain" aria-hidden="true"><span></span></span><span aria-hidden="true"></span>';
      this.firstChild.firstChild.style.animationDuration = `${seconds}s`;
      const tick = () => {
        const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
        this.lastChild.textContent = `${left} ${this.getAttribute('unit') || 's'}`;
        if (left === 0) clearInterval(this.ticking);
      };
      this.ticking = setInterval(tick, 250);
      tick();
    }
    disconnectedCallback() { clearInterval(this.ticking); }
  }
  customElements.define('mf-countdown', Countdown);

  /** Leads the keyboard of a field with a list of options below it; the focus stays in the field (the combobox pattern). */
  mayfly.palette = (box) => {
    const list = box.querySelector('[role=listbox]'), field = box.querySelector('vaadin-text-field');
    const options = () => [...list.querySelectorAll('[role=option]')];
    const text = () => (field.inputElement?.value || '').trim();
    let at = 0, waiting = false;
    const mark = (index) => {
      const all = options(), input = field.inputElement;
      at = all.length ? (index + all.length) % all.length : 0;
      all.forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
      if (input) {
        input.setAttribute('role', 'combobox');
        input.setAttribute('aria-autocomplete', 'list');
        input.setAttribute('aria-controls', list.id);
        input.setAttribute('aria-expanded', String(all.length > 0));
        if (all.length) input.setAttribute('aria-activedescendant', all[at].id);
        else input.removeAttribute('aria-activedescendant');
      }
      all[at]?.scrollIntoView({ block: 'nearest' });
    };
    const isOfNow = () => (list.dataset.for || '') === text();
    const choose = () => {
      waiting = !isOfNow();
      if (!waiting) options()[at]?.click();
    };
    new MutationObserver(() => {
      mark(0);
      if (waiting && isOfNow()) choose();
    }).observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-for'] });
    box.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) mark(at + step);
      else if (event.key === 'Enter') choose();
      else return;
      event.preventDefault();
    });
    mark(0);
  };

  /** Has Enter open a row as a click does, unless the cell holds something of its own to go into. */
  mayfly.enterOpens = (grid) => {
    if (grid.mfEnterOpens) return;
    grid.mfEnterOpens = true;
    grid.addEventListener('keydown', (event) => {
      const cell = event.composedPath()[0];
      const content = event.key === 'Enter' && cell.localName === 'td' ? cell._content : null;
      if (!content || content.querySelector('button.mf-more, vaadin-button, vaadin-checkbox')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      (content.querySelector('a.mf-row') || content).click();
    }, true);
  };

  /** Opens the menu of a row under the button that was pressed. */
  mayfly.more = (event) => {
    event.stopPropagation();
    const button = event.currentTarget, box = button.getBoundingClientRect();
    button.focus();
    button.dispatchEvent(new CustomEvent('mf-more', { bubbles: true, composed: true, cancelable: true,
      detail: { x: box.right, y: box.bottom } }));
  };

  const REACHABLE = 'a, button, vaadin-button, vaadin-checkbox, vaadin-menu-bar';

  /**
   * Has a list whose rows come and go keep what somebody looks at: the row at its top, once it is scrolled, and the row
   * that has the focus. Its rows are drawn by their places, so that without this another slides under pointer and keyboard.
   */
  mayfly.keepsPlace = (grid) => {
    const connector = grid.$connector;
    if (!connector || grid.mfKeepsPlace) return;
    grid.mfKeepsPlace = true;
    const table = grid.$.table, top = () => grid.$.header.getBoundingClientRect().bottom;
    const rows = () => grid._getRenderedRows().filter((row) => row._item && !row.hidden);
    const focused = () => {
      const content = document.activeElement?.closest('vaadin-grid-cell-content');
      const within = content && grid.contains(content);
      const cell = within ? content.assignedSlot?.parentElement : grid.shadowRoot.activeElement?.closest('td');
      if (!cell?._column || !grid.$.items.contains(cell)) return null;
      const part = within ? [...content.querySelectorAll(REACHABLE)].findIndex((one) => one.matches(':focus-within')) : -1;
      return { key: cell.parentElement._item?.key, column: cell._column, part };
    };
    const first = () => {
      const row = table.scrollTop > 0 && rows().sort((one, other) => one.index - other.index)
        .find((each) => each.getBoundingClientRect().bottom > top());
      return row ? { key: row._item.key, below: row.getBoundingClientRect().top - top() } : null;
    };
    const placeOf = (key) => Object.entries(grid._dataProviderController.rootCache.items)
      .find(([, item]) => item?.key === key)?.[0];
    const rowOf = (key) => rows().find((row) => row._item.key === key);
    const back = ({ seen, at }) => {
      const place = seen && placeOf(seen.key);
      if (place !== undefined && place !== null) {
        if (!rowOf(seen.key)) grid.scrollToIndex(Number(place));
        const row = rowOf(seen.key);
        if (row) table.scrollTop += row.getBoundingClientRect().top - top() - seen.below;
      }
      const row = at && rowOf(at.key), cell = row && [...row.children].find((each) => each._column === at.column);
      if (!cell) return;
      const part = at.part < 0 ? cell : cell._content.querySelectorAll(REACHABLE)[at.part];
      (part || cell).focus({ preventScroll: true });
    };
    let held = null;
    ['set', 'clear', 'updateSize', 'reset'].forEach((step) => {
      const taken = connector[step];
      connector[step] = (...all) => {
        held ??= { seen: first(), at: focused() };
        return taken(...all);
      };
    });
    const confirm = connector.confirm;
    connector.confirm = (id) => {
      confirm(id);
      if (held) back(held);
      held = null;
    };
  };

  /**
   * Sets right what menus, lists and questions say of themselves to screen readers: entries of a menu are not "selected",
   * what stands between them opens nothing, a question keeps people from all else as any dialog does, and what the
   * components call their own parts in English is said in the person's language.
   */
  const settle = (element) => {
    const words = mayfly.words || {}, name = element.localName;
    if (name === 'vaadin-menu-bar-item') element.removeAttribute('aria-selected');
    else if (name === 'vaadin-menu-bar') element.i18n = { ...element.i18n, moreOptions: words.more };
    else if (name === 'vaadin-checkbox') {
      const said = { 'Select All': words.all, 'Select Row': words.row }[element.accessibleName];
      if (said) element.accessibleName = said;
    } else if (name === 'vaadin-grid-sorter') {
      const label = element.getAttribute('aria-label') || '', said = words.sort?.replace('%s', element.textContent.trim());
      if (said && label && label !== said) element.setAttribute('aria-label', said);
    } else if (element.parentElement?.localName === 'vaadin-menu-bar-list-box') element.removeAttribute('aria-haspopup');
    else if (element.getAttribute('role') === 'alertdialog') element.setAttribute('aria-modal', 'true');
  };
  const SETTLED = '[aria-selected], [aria-haspopup], vaadin-checkbox, vaadin-grid-sorter, vaadin-menu-bar';
  new MutationObserver((changes) => changes.forEach(({ target }) => settle(target)))
    .observe(document.documentElement, { subtree: true, attributes: true,
      attributeFilter: ['aria-selected', 'aria-haspopup', 'aria-label', 'role'] });
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => {
    if (node instanceof HTMLElement && node.localName.startsWith('vaadin-')) settle(node);
    if (node instanceof HTMLElement) node.querySelectorAll(SETTLED).forEach(settle);
  }))).observe(document.documentElement, { subtree: true, childList: true });

  /** Whether the navigation shows icons alone, as the browser remembers. */
  mayfly.collapse = () => {
    const collapsed = localStorage.getItem('mayfly.navigation') !== 'icons';
    localStorage.setItem('mayfly.navigation', collapsed ? 'icons' : 'words');
    window.mayflyNavigation();
    window.dispatchEvent(new Event('resize'));
  };
})();
