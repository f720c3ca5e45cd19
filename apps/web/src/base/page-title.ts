import { useEffect } from "react";

/** Names the page in the browser's tab, history and screen reader. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – KIM-Plattform NRW`;
  }, [title]);
}
