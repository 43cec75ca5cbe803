/*
 * The keyboard of an inbox that shows a message's HTML: the frame of that is a foreign place from which no key comes out.
 * So the focus that a click takes into it is taken back at once, and lent to it while somebody holds Ctrl, to copy.
 */
(() => {
  'use strict';
  if (window.mayflyInbox) return;
  window.mayflyInbox = true;

  const LENT_MILLIS = 2000;
  const TAB_MILLIS = 500;
  let tabbedAt = -TAB_MILLIS;
  let lentAt = -LENT_MILLIS;

  const isLent = () => performance.now() - lentAt < LENT_MILLIS;
  const cameByKeyboard = () => performance.now() - tabbedAt < TAB_MILLIS;
  const framed = () => document.activeElement?.matches?.('.mf-html iframe') ? document.activeElement : null;

  const takeBack = () => {
    const frame = framed();
    if (frame && !isLent() && !cameByKeyboard()) frame.parentElement.focus({ preventScroll: true });
  };

  window.addEventListener('blur', () => setTimeout(takeBack));
  document.addEventListener('pointermove', () => { if (framed()) { lentAt = -LENT_MILLIS; takeBack(); } });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') tabbedAt = performance.now();
    const holder = document.activeElement;
    if ((event.key === 'Control' || event.key === 'Meta') && holder?.matches?.('.mf-html')) {
      lentAt = performance.now();
      holder.querySelector('iframe')?.focus();
      setTimeout(takeBack, LENT_MILLIS + 50);
    }
    if (event.key === 'Escape' && holder?.closest?.('.mf-pane')) {
      const row = document.querySelector('.mf-list a.mf-row[aria-current="true"]') || document.querySelector('.mf-list a.mf-row');
      row?.focus();
    }
  }, true);
})();
