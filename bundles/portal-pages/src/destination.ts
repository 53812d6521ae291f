/**
 * Where to go after the login: the page that was asked for, if it is one of this portal. Read as a browser reads it: it drops
 * tabs and line ends, so that `/<tab>/elsewhere` is another site.
 */
export function destination(asked: string | null, origin: string): string {
  const target = asked && URL.canParse(asked, origin) ? new URL(asked, origin) : undefined;
  return target?.origin === origin ? target.href : '/';
}
