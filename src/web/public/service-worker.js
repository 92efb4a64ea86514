// Keeps the shell of the kiosk page (its HTML, scripts, styles, pictures) so that it opens without the server.
// Answers, sound and everything else under /api are never kept: they belong to one person.
const SHELL = 'xiaogu-shell-1';
const PAGE = '/';

addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== SHELL).map((name) => caches.delete(name)))),
  );
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(pageFrom(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(assetFrom(request));
});

/** The newest page where the server answers; files of the one before it go. */
async function pageFrom(request) {
  try {
    const response = await fetch(request);
    if (response.ok) keepShell(response.clone()).catch(() => undefined);
    return response;
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

/** Names of assets carry a hash of their content, so a kept one is the right one. */
async function assetFrom(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(SHELL)).put(request, response.clone());
  return response;
}

/** The page and every file it or its scripts name. */
async function keepShell(page) {
  const cache = await caches.open(SHELL);
  const response = page ?? (await fetch(PAGE, { cache: 'no-store' }));
  if (!response.ok) throw new Error('the page did not come');
  const html = await response.clone().text();
  const wanted = new Set(html.match(/\/assets\/[\w.-]+/g) ?? []);
  for (const path of [...wanted].filter((name) => name.endsWith('.js'))) {
    const script = (await cache.match(path)) ?? (await fetch(path));
    for (const name of (await script.clone().text()).match(/[\w-]+-[\w-]{8}\.(?:js|css|svg|txt)\b/g) ?? []) {
      wanted.add(`/assets/${name}`);
    }
  }
  await Promise.all(
    [...wanted].map(async (path) => (await cache.match(path)) ?? cache.add(path).catch(() => undefined)),
  );
  const kept = await cache.keys();
  await Promise.all(
    kept.filter(({ url }) => !wanted.has(new URL(url).pathname)).map((request) => cache.delete(request)),
  );
  await cache.put(PAGE, response);
}
