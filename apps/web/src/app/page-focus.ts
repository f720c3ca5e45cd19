import { useEffect, useRef } from "react";

/** Starts reading at the content of each new page; a router changes it without the browser noticing. */
export function usePageFocus(pathname: string): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById("inhalt")?.focus({ preventScroll: true });
  }, [pathname]);
}
