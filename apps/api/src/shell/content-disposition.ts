/** A name from outside as a header: plain for old readers, percent-encoded for everybody else (RFC 6266). */
export function contentDisposition(art: "inline" | "attachment", dateiname: string): string {
  const schlicht = dateiname
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^ -~]|["\\%]/gu, "_");
  const kodiert = encodeURIComponent(dateiname).replace(
    /['()*]/g,
    (z) => `%${z.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${art}; filename="${schlicht}"; filename*=UTF-8''${kodiert}`;
}
