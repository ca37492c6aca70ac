/** Where manifest.xml says the pane is served during development. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";
const DEVELOPMENT_SUPPORT = "https://localhost:3000/support.html";

export class AddressError extends Error {
  override readonly name = "AddressError";
}

/**
 * The manifest with every development address replaced.
 * @throws AddressError when the address is not https: Excel loads nothing else.
 */
export function productionManifest(
  manifest: string,
  { address, supportUrl }: { readonly address?: string; readonly supportUrl?: string },
): string {
  const support = supportUrl === undefined ? undefined : httpsAddress(supportUrl, "--support");
  const withSupport = support === undefined ? manifest : manifest.replaceAll(DEVELOPMENT_SUPPORT, support);
  return address === undefined
    ? withSupport
    : withSupport.replaceAll(DEVELOPMENT_ADDRESS, httpsAddress(address, "--address"));
}

function httpsAddress(text: string, option: string): string {
  if (!URL.canParse(text) || new URL(text).protocol !== "https:" || /["'<>&\s]/.test(text)) {
    throw new AddressError(
      `${option} ${JSON.stringify(text)} is not an https address; give one such as https://plan.example.nl.`,
    );
  }
  return text.replace(/\/+$/, "");
}
