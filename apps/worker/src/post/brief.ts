import { Hopeless } from "../job/hopeless.ts";

/** A letter; `id` is the same on every attempt to send it. */
export interface Brief {
  id: string;
  an: string;
  betreff: string;
  text: string;
}

/**
 * As an object the address is one address whatever stands in it; the fixed Message-ID lets a mailbox know a second
 * copy.
 */
export function messageOf({ id, an, betreff, text }: Brief) {
  return {
    messageId: `<${id}@kim-plattform>`,
    to: { name: "", address: oneAddress(an) },
    subject: oneLine(betreff),
    text,
  };
}

// A line break would begin a header of the sender's choosing.
export function oneLine(text: string): string {
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
    throw new Hopeless("Die Nachricht enthält einen Zeilenumbruch, wo keiner sein darf.");
  return text;
}

function oneAddress(text: string): string {
  if (!/^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/.test(oneLine(text)))
    throw new Hopeless("Die Nachricht hat keine gültige Adresse.");
  return text;
}
