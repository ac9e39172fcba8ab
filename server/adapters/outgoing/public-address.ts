import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet. Loopback, private, link-local (where clouds keep their
 * credentials), carrier-grade and multicast ranges are not; neither is any form that carries an IPv4 address inside an
 * IPv6 one but the mapped form, which is judged by the address it carries.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  return ipaddr.process(text).range() === 'unicast';
}
