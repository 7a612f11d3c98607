/** Stands where something is on its way. */
export function Pending() {
  return (
    <p class="apart" role="status">
      Loading…
    </p>
  );
}
