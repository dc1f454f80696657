const META_HOSTS = ['.fbsbx.com', '.fbcdn.net', '.whatsapp.net', '.facebook.com'];

/**
 * May the bearer token be shown to this address (cloud-api 3)? Only to Meta's own hosts over https, or to the host
 * that the Graph API itself runs on (a sandbox), by the same protocol.
 * @param url where the Graph API says that a medium lies
 * @param graphUrl the Graph API's own address
 */
export function mayCarryToken(url: string, graphUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host } = new URL(url);
  if (host === new URL(graphUrl).host) return protocol === new URL(graphUrl).protocol;
  return protocol === 'https:' && META_HOSTS.some((end) => `.${hostname}`.endsWith(end));
}
