import { expect, test } from "vitest";
import { contentDisposition } from "./content-disposition.ts";

test.each([
  ["Vertrag.pdf", `attachment; filename="Vertrag.pdf"; filename*=UTF-8''Vertrag.pdf`],
  [
    "Verträge Höxter.pdf",
    `attachment; filename="Vertrage Hoxter.pdf"; filename*=UTF-8''Vertr%C3%A4ge%20H%C3%B6xter.pdf`,
  ],
  [
    "a\r\nSet-Cookie: x.pdf",
    `attachment; filename="a__Set-Cookie: x.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.pdf`,
  ],
  ['"(x)*\\%.pdf', `attachment; filename="_(x)*__.pdf"; filename*=UTF-8''%22%28x%29%2A%5C%25.pdf`],
])("der Name %j steht sicher im Kopf", (name, header) => expect(contentDisposition("attachment", name)).toBe(header));
