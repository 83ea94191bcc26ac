// Before the page is painted, so that a chosen theme does not flash.
(function () {
  try {
    const chosen = localStorage.getItem('flotilla.theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.dataset.theme = chosen;
    }
  } catch (refused) {
    // Storage is the browser's to refuse; the theme then follows the system.
  }
})();
