// Opens the pages without a connection. Answers of the interface are never kept here.
// The build fills in its files and their common name: each version is kept whole, and as long as a tab may still use it.
const FILES = __FILES__;
const ENTRY = __ENTRY__;
const CACHE = 'monitoring-__VERSION__';
const INDEX = '/monitoring/index.html';

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  if (!(await (await cache.match(INDEX, { ignoreVary: true })).text()).includes(ENTRY)) {
    await caches.delete(CACHE);
    throw new Error('The server has changed its version meanwhile');
  }
  await self.skipWaiting();
}

async function activate() {
  const versions = (await caches.keys()).filter((name) => name.startsWith('monitoring-'));
  const old = versions.filter((name) => name !== CACHE).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) {
    return;
  }
  if (pathname.startsWith('/monitoring/assets/')) {
    event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)));
  } else if (request.mode === 'navigate' && !/^\/monitoring\/(api|public)\//.test(pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(INDEX, { cacheName: CACHE, ignoreVary: true })));
  }
});
