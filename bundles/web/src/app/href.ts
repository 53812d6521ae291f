/** Where a browser opens the pages. */
export const HREF = '/monitoring/';
