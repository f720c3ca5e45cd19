import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

export type ZipEntry = { name: string; content: Iterable<string> };

type Written = { name: Buffer; crc: number; compressed: number; size: number; offset: number };

const utf8AndDescriptor = 0x0808;
// 1 January 1980, the oldest day a ZIP knows: the same rows give the same bytes.
const dosDate = 0x0021;

/** A ZIP as it is made, entry by entry; nothing is held but the directory. Up to 4 GB (no ZIP64). */
export async function* zip(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Written[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, compressed: 0, size: 0, offset };
    const head = Buffer.concat([
      header(0x04034b50, [
        [20, 2],
        [utf8AndDescriptor, 2],
        [8, 2],
        [0, 2],
        [dosDate, 2],
        [0, 4],
        [0, 4],
        [0, 4],
        [entry.name.length, 2],
        [0, 2],
      ]),
      entry.name,
    ]);
    yield head;
    for await (const chunk of deflated(content, entry)) {
      entry.compressed += chunk.length;
      yield chunk;
    }
    const descriptor = header(0x08074b50, [
      [entry.crc, 4],
      [entry.compressed, 4],
      [entry.size, 4],
    ]);
    yield descriptor;
    offset += head.length + entry.compressed + descriptor.length;
    directory.push(entry);
  }
  const lines = directory.map((e) =>
    Buffer.concat([
      header(0x02014b50, [
        [20, 2],
        [20, 2],
        [utf8AndDescriptor, 2],
        [8, 2],
        [0, 2],
        [dosDate, 2],
        [e.crc, 4],
        [e.compressed, 4],
        [e.size, 4],
        [e.name.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [e.offset, 4],
      ]),
      e.name,
    ]),
  );
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  yield Buffer.concat([
    ...lines,
    header(0x06054b50, [
      [0, 2],
      [0, 2],
      [directory.length, 2],
      [directory.length, 2],
      [size, 4],
      [offset, 4],
      [0, 2],
    ]),
  ]);
}

function deflated(content: Iterable<string>, entry: Written): AsyncIterable<Buffer> {
  function* counted() {
    for (const text of content) {
      const bytes = Buffer.from(text);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw();
  // The callback form hands an error of the source to whoever reads the result.
  pipeline(Readable.from(counted()), deflate, () => {});
  return deflate;
}

/** A signature and its little-endian fields of 2 or 4 bytes. */
function header(signature: number, fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = buffer.writeUInt32LE(signature);
  for (const [value, bytes] of fields)
    at = bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}
