import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Brief } from "./brief.ts";
import { openPost } from "./post.ts";

const brief: Brief = {
  id: "0198c0de-0000-4000-8000-000000000001",
  an: "neu@ahlen.example",
  betreff: "Einladung für Bürgerbüro",
  text: "Guten Tag,\n\nhttps://kim.example/einladung/abc\n\nGrüße\n",
};
const absender = "KIM-Plattform <kim@kim.example>";

describe("eine Nachricht in den Ordner", () => {
  let folder: string;
  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), "kim-post-")), "post");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("ist eine Datei, auch beim zweiten Versuch, und nur für ihren Besitzer lesbar", async () => {
    const post = openPost({ folder }, absender);
    await post.send(brief);
    await post.send(brief);
    expect(await readdir(folder)).toEqual([`${brief.id}.eml`]);
    const file = join(folder, `${brief.id}.eml`);
    expect((await stat(file)).mode & 0o077).toBe(0);
    const eml = await readFile(file, "utf8");
    expect(eml).toMatch(/^From: "KIM-Plattform" <kim@kim\.example>\r?$/m);
    expect(eml).toMatch(/^To: neu@ahlen\.example\r?$/m);
    expect(eml).toContain("https://kim.example/einladung/abc");
  });

  test("lässt sich im Editor lesen: ein langer Link bleibt in einer Zeile, Umlaute bleiben Umlaute", async () => {
    const link = `https://integrationsmanagement.musterhausen.example/einladung/${"a-_0=3D".repeat(9)}`;
    await openPost({ folder }, absender).send({ ...brief, id: "lang", text: `Schöne Grüße\n\n${link}\n\nEnde` });
    const eml = await readFile(join(folder, "lang.eml"), "utf8");
    expect(eml.split(/\r?\n/)).toEqual(
      expect.arrayContaining(["Schöne Grüße", link, "Ende", "Content-Transfer-Encoding: 8bit"]),
    );
  });

  test.each([
    ["an", "neu@ahlen.example\r\nBcc: alle@ahlen.example"],
    ["an", "neu@ahlen.example, alle@ahlen.example"],
    ["an", "Neu <neu@ahlen.example>"],
    ["betreff", "Einladung\nBcc: alle@ahlen.example"],
    ["betreff", "Einladung\u2028zwei"],
  ] as const)("mit einem Kopf, den niemand bestellt hat (%s: %j), wird nicht geschrieben", async (feld, wert) => {
    const post = openPost({ folder }, absender);
    await expect(post.send({ ...brief, id: "anders", [feld]: wert })).rejects.toThrow(/Nachricht/);
    expect(await readdir(folder)).not.toContain("anders.eml");
  });

  test("kommt nicht von einem Absender mit Zeilenumbruch", () => {
    expect(() => openPost({ folder }, "KIM\r\nBcc: alle@ahlen.example")).toThrow(/Zeilenumbruch/);
  });
});

describe("eine Nachricht an einen Mailserver", () => {
  const received: { from: string | false; to: string[]; content: string }[] = [];
  let refuse = false;
  const receive = async (stream: SMTPServerDataStream, { envelope: { mailFrom, rcptTo } }: SMTPServerSession) => {
    const content = await text(stream);
    if (refuse) throw new Error("voll");
    received.push({ from: mailFrom && mailFrom.address, to: rcptTo.map(({ address }) => address), content });
  };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onData: (stream, session, answer) => void receive(stream, session).then(() => answer(), answer),
  });
  let smtpUrl = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.server.address();
    if (typeof address !== "object" || address === null) throw new Error("no port");
    smtpUrl = `smtp://127.0.0.1:${address.port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

  test("kommt bei genau einer Adresse an, mit Umlauten im Betreff und immer derselben Kennung", async () => {
    const post = openPost({ smtpUrl }, absender);
    await post.send(brief);
    post.close();
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: "kim@kim.example", to: ["neu@ahlen.example"] });
    expect(received[0]?.content).toMatch(/^Subject: =\?UTF-8\?Q\?Einladung_f=C3=BCr_B=C3=BCrgerb=C3=BCro\?=\r?$/m);
    expect(received[0]?.content).toContain(`Message-ID: <${brief.id}@kim-plattform>`);
  });

  test("ist nicht gesendet, wenn er sie ablehnt", async () => {
    refuse = true;
    const post = openPost({ smtpUrl }, absender);
    await expect(post.send(brief)).rejects.toThrow(/voll/);
    post.close();
  });
});
