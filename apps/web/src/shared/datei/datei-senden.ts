/** Thrown with a sentence for people. */
export class NichtHochgeladen extends Error {
  override readonly name = "NichtHochgeladen";
}

export type Sendung = {
  /** Its path; the name of the file is added. */
  adresse: string;
  begleitung?: Readonly<Record<string, string>>;
  datei: File;
  typ: string;
  onFortschritt: (gesendet: number) => void;
};

/** Sends the bytes of a file; `fetch` could not say how many have left. */
export function sendeDatei({ adresse, begleitung = {}, datei, typ, onFortschritt }: Sendung): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", `${adresse}?${new URLSearchParams({ ...begleitung, dateiname: datei.name }).toString()}`);
    request.setRequestHeader("content-type", typ);
    request.upload.addEventListener("progress", ({ loaded }) => onFortschritt(loaded));
    request.addEventListener("load", () =>
      request.status === 201 ? resolve() : reject(new NichtHochgeladen(satzAus(request.responseText))),
    );
    for (const ereignis of ["error", "timeout", "abort"])
      request.addEventListener(ereignis, () => reject(new NichtHochgeladen(unterbrochen)));
    request.send(datei);
  });
}

const unterbrochen =
  "Die Übertragung wurde unterbrochen. Bitte prüfen Sie Ihre Verbindung und laden Sie die Datei noch einmal hoch.";

/** What the server said, or a sentence of ours where something between us answered. */
function satzAus(antwort: string): string {
  try {
    const gelesen: unknown = JSON.parse(antwort);
    if (typeof gelesen === "object" && gelesen !== null && "message" in gelesen && typeof gelesen.message === "string")
      return gelesen.message;
  } catch {
    // no JSON: a proxy or a gateway
  }
  return "Das Hochladen hat nicht geklappt. Bitte versuchen Sie es noch einmal.";
}
