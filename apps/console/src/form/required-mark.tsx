/** Most fields are asked for; those that may stay empty say so. For antd's `requiredMark`. */
export function requiredMark(
  label: React.ReactNode,
  { required }: { readonly required: boolean },
): React.ReactNode {
  return (
    <>
      {label}
      {required ? null : <span className="optional">可不填</span>}
    </>
  );
}
