/** By how much this device's clock is behind the server's. */
let behind = 0;

/** Each answer tells the server's time. Seconds are lost on the way: only a clock that is clearly wrong is corrected. */
export function hear({ headers }: Response): void {
  const told = Date.parse(headers.get('Date') ?? '');
  if (!Number.isNaN(told)) {
    behind = Math.abs(told - Date.now()) > 60_000 ? told - Date.now() : 0;
  }
}

/** The time by the server's clock, as far as it has told: a device may think whatever it likes. */
export function serverNow(): Date {
  return new Date(Date.now() + behind);
}
