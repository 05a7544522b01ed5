// Says in a sentence that this browser is too old; written so that any browser reads it. What it asks for came last to
// the oldest browsers that play (scripts/lib/oldest-browsers.ts).
(function () {
  if (window.PointerEvent && window.queueMicrotask && String.prototype.matchAll) return;
  var root = document.getElementById('root');
  root.id = 'too-old';
  root.innerHTML = /^pt/i.test(navigator.language || '')
    ? '<p class="splash" role="alert">Este navegador é antigo demais. Use o Chrome 73, o Firefox 69, o Safari 13 ou mais novo.</p>'
    : '<p class="splash" role="alert">This browser is too old. Use Chrome 73, Firefox 69, Safari 13 or newer.</p>';
})();
