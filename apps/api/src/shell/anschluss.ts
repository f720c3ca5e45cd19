import { isIPv6 } from "node:net";

/**
 * What counts as one network address: with IPv6 the first 64 bits, for whoever rents a line gets all addresses below
 * them. An IPv4 address written as IPv6 is itself.
 */
export function anschluss(ip: string): string {
  const alsIPv4 = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(ip)?.[1];
  if (alsIPv4 !== undefined) return alsIPv4;
  if (!isIPv6(ip)) return ip;
  const [vorn = "", hinten = ""] = ip.split("::").map((teil) => teil.split(":").filter(Boolean));
  const nullen = ip.includes("::") ? Array<string>(8 - vorn.length - hinten.length).fill("0") : [];
  const gruppen = [...vorn, ...nullen, ...hinten].map((gruppe) => Number.parseInt(gruppe, 16).toString(16));
  return `${gruppen.slice(0, 4).join(":")}::/64`;
}
