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

  /** Takes a member out, wherever it stands; nothing happens when it is not there. */
  remove(member: Member): void {
    const place = this.places.get(member);
    if (place === undefined) return;
    this.places.delete(member);
    const last = this.members.pop();
    if (last === undefined || last === member) return;
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
    const member = this.members[from];
    if (member === undefined) return;
    let place = from;
    while (place > 0) {
      const above = this.members[(place - 1) >>> 1];
      if (above === undefined || !this.before(member, above)) break;
      this.put(above, place);
      place = (place - 1) >>> 1;
    }
    if (place !== from) this.put(member, place);
  }

  private sink(from: number): void {
    const member = this.members[from];
    if (member === undefined) return;
    let place = from;
    for (;;) {
      const left = this.members[2 * place + 1];
      const right = this.members[2 * place + 2];
      const goesRight = left !== undefined && right !== undefined && this.before(right, left);
      const below = goesRight ? right : left;
      if (below === undefined || !this.before(below, member)) break;
      this.put(below, place);
      place = 2 * place + (goesRight ? 2 : 1);
    }
    if (place !== from) this.put(member, place);
  }
}
