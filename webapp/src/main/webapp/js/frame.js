/*
 * What the frame of the console does in the browser: the countdown of what can be undone, the keyboard of the search over
 * everything, and the navigation that collapses to icons.
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

  /** What held the keyboard last, with all that it stood in. */
  let path = [];
  document.addEventListener('focusin', (event) => { path = event.composedPath().filter((one) => one instanceof Element); }, true);
  const isThere = (element) => element.isConnected && element.checkVisibility();
  // What was hidden has it until the page is painted again.
  const isLost = () => path.length > 0 && !isThere(path[0]) && [document.body, path[0]].includes(document.activeElement);

  /**
   * Gives the keyboard a place near what went away while it was there, a chip, a bar, a question, a view, so that it doesn't
   * begin at the top of the page again: what is left beside it, else the list, and in another view its beginning.
   */
  const rescue = () => {
    const main = document.getElementById('content'), view = main?.firstElementChild;
    if (!isLost() || !view) return;
    const near = path.find(isThere), isAnotherView = path.includes(main) && !path.includes(view);
    const beside = near !== view && view.contains(near) && [...near.querySelectorAll('a[href], button, vaadin-button, vaadin-menu-bar-button')].find(isThere);
    const row = !isAnotherView && view.querySelector('vaadin-grid')?.$?.items.querySelector('tr:not([hidden]) td[tabindex="0"]');
    (beside || row || main).focus({ preventScroll: true });
  };
  let looking = 0;
  const lookForFocus = () => {
    if (isLost()) looking ||= setTimeout(() => {
      looking = 0;
      rescue();
    }, 60);
  };
  new MutationObserver(lookForFocus)
    .observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden'] });

  /** Whether the navigation shows icons alone, as the browser remembers. */
  mayfly.collapse = () => {
    const collapsed = localStorage.getItem('mayfly.navigation') !== 'icons';
    localStorage.setItem('mayfly.navigation', collapsed ? 'icons' : 'words');
    window.mayflyNavigation();
    window.dispatchEvent(new Event('resize'));
  };
})();
