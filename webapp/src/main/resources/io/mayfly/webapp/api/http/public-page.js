
/* A button at each example that copies it; the page is whole without. */
(() => {
  'use strict';
  if (!navigator.clipboard) return;
  document.querySelectorAll('figure').forEach((figure) => {
    const caption = figure.querySelector('figcaption');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy: ' + caption.textContent);
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(figure.querySelector('pre').textContent);
      button.textContent = 'Copied';
      said.textContent = 'Copied';
      setTimeout(() => { button.textContent = 'Copy'; said.textContent = ''; }, 2000);
    });
    caption.append(button);
  });
  const said = document.createElement('div');
  said.className = 'skip';
  said.setAttribute('role', 'status');
  document.querySelector('main').append(said);
})();
