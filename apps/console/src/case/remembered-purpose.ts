/** What the citizen's data of a case were opened for, as said once in this session from this post. */
export function rememberedPurpose(post: string, caseId: string): string | undefined {
  return window.sessionStorage.getItem(keyOf(post, caseId)) ?? undefined;
}

/** Signing out clears it with all else that the session keeps. */
export function rememberPurpose(post: string, caseId: string, purpose: string): void {
  window.sessionStorage.setItem(keyOf(post, caseId), purpose);
}

function keyOf(post: string, caseId: string): string {
  return `tiaokuai.purpose.${post}.${caseId}`;
}
