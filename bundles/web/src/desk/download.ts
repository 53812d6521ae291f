import { away, refuse } from '@orientir/kit/http';

/** Fetches a file and tells how many bytes have come so far. A file that breaks off half-way is not given out. */
export async function download(
  address: string,
  told: (bytes: number) => void,
  headers: Record<string, string> = {},
): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(address, { headers });
  } catch {
    throw away();
  }
  if (!response.ok || !response.body) {
    return refuse(response);
  }
  const parts: BlobPart[] = [];
  const reader = response.body.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' });
      }
      parts.push(value as BlobPart);
      bytes += value.length;
      told(bytes);
    }
  } catch {
    throw away();
  }
}
