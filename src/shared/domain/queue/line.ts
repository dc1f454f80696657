/**
 * A binary heap that knows where each of its members stands, so that one whose rank got worse can be put right.
 * `before` tells whether the first stands before the second; it must not call two different members equal.
 */
export class Line<Member extends object> {
  private readonly members: Member[] = [];
  private readonly places = new Map<Member, number>();

  constructor(private readonly before: (a: Member, b: Member) => boolean) {}

  get size(): number {
    return this.members.length;
  }

  has(member: Member): boolean {
    return this.places.has(member);
  }

  first(): Member | undefined {
    return this.members[0];
  }

  second(): Member | undefined {
    const [, left, right] = this.members;
    return left !== undefined && right !== undefined && this.before(right, left) ? right : left;
  }

  add(member: Member): void {
    this.put(member, this.members.length);
    this.rise(this.members.length - 1);
  }

  /** Takes a member out, wherever it stands. */
  remove(member: Member): void {
    const place = this.places.get(member);
    const last = this.members.pop();
    if (place === undefined || last === undefined) return;
    this.places.delete(member);
    if (last === member) return;
    this.put(last, place);
    this.rise(place);
    this.sink(this.places.get(last) ?? place);
  }

  /** To be called after a member's rank got worse. */
  fellBack(member: Member): void {
    const place = this.places.get(member);
    if (place !== undefined) this.sink(place);
  }

  private put(member: Member, place: number): void {
    this.members[place] = member;
    this.places.set(member, place);
  }

  private rise(from: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >>> 1;
      if (!this.swapIfBefore(place, above)) return;
      place = above;
    }
  }

  private sink(from: number): void {
    let place = from;
    for (;;) {
      const left = 2 * place + 1;
      const right = left + 1;
      const below = this.isBefore(right, left) ? right : left;
      if (!this.swapIfBefore(below, place)) return;
      place = below;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [first, second] = [this.members[a], this.members[b]];
    return first !== undefined && second !== undefined && this.before(first, second);
  }

  private swapIfBefore(a: number, b: number): boolean {
    const [first, second] = [this.members[a], this.members[b]];
    if (first === undefined || second === undefined || !this.before(first, second)) return false;
    this.put(first, b);
    this.put(second, a);
    return true;
  }
}
