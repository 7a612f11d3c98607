/** The mark: a curve that crosses a line. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke-linecap="round">
      <path class="line" d="M2.5 15.5h19" stroke-width="1.6" />
      <path class="curve" d="M2.5 20.5C9 20.5 10.5 17 13 12S17 4.5 21.5 4" stroke-width="2.4" />
    </svg>
  );
}
