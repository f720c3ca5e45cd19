import { Form, type FormProps } from "@kim/ui";
import { useEffect, useRef } from "react";
import "./schnellerfassung.css";

/** A form in one line. After an entry was saved the next one starts in its first text field. */
export function Schnellerfassung<T>({ wiederholt, ...form }: FormProps<T> & { wiederholt: boolean }) {
  const rahmen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wiederholt) rahmen.current?.querySelector<HTMLInputElement>("input[data-read=text]")?.focus();
  }, [wiederholt]);
  return (
    <div ref={rahmen} className="kim-schnellerfassung">
      <Form {...form} />
    </div>
  );
}
