import { crc32, inflateRawSync } from "node:zlib";

/** Reads a ZIP by its directory, as every other reader does; throws where a size or checksum is wrong. */
export function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error("no end of directory");
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw new Error("no directory entry");
    const [crc, compressed, size, nameLength, start] = [
      bytes.readUInt32LE(at + 16),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const content = inflateRawSync(bytes.subarray(body, body + compressed));
    if (content.length !== size || crc32(content) !== crc) throw new Error(`${name} is damaged`);
    files.set(name, content.toString("utf8"));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

/** The cells of a sheet by their address, as `value` and number format; texts unescaped. */
export function cellsOf(sheetXml: string): Record<string, { value: string; style: number; text: boolean }> {
  const cells: Record<string, { value: string; style: number; text: boolean }> = {};
  for (const [, ref = "", style = "", type, value = ""] of sheetXml.matchAll(
    /<c r="([A-Z]+\d+)" s="(\d+)"( t="inlineStr")?>(?:<is><t[^>]*>|<v>)([^<]*)/g,
  ))
    cells[ref] = {
      value: value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
      style: Number(style),
      text: type !== undefined,
    };
  return cells;
}
