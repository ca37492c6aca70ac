/** With or without quotes around the address: a minified page leaves them out. */
const OFFICE_SCRIPT = /<script\b[^>]*\bsrc=(["']?)https:\/\/appsforoffice\.microsoft\.com\/[^\s"'>]+\1[^>]*><\/script>/;

/** Excel's own client, unchanged from the npm package, and the script that opens its door to the embedded host. */
const HOST_SCRIPTS = '<script src="host/excel-web-16.00.js"></script><script src="host/client.js"></script>';

/**
 * A page of the add-in for the preview: the very same page, but the script that talks to Excel comes from this server.
 * A page that doesn't load that script stays as it is.
 */
export function swapOfficeScript(html: string): string {
  return html.replace(OFFICE_SCRIPT, HOST_SCRIPTS);
}
