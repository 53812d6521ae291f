/** Random enough for a key; `crypto.randomUUID` is missing where the portal is opened without TLS. */
function random(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Idempotency keys. A request that is repeated because its answer was lost gets the key it had, so that the server does
 * it once; another request gets another one.
 */
export class Keys {
  private last: { what: string; key: string } | undefined;

  of(what: unknown): string {
    const text = JSON.stringify([what], (_, value) =>
      value instanceof File ? [value.name, value.size, value.lastModified] : value,
    );
    if (this.last?.what !== text) {
      this.last = { what: text, key: random() };
    }
    return this.last.key;
  }

  /** The request was answered. */
  forget(): void {
    this.last = undefined;
  }
}
