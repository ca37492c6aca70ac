import { Component } from "react";
import type { ReactNode } from "react";
import { fetchMissingAgain, isPartMissing } from "../parts.ts";

export interface PartFailure {
  /** Could not be fetched; otherwise it is a fault of ours. */
  readonly isMissing: boolean;
  /** How often the person asked again. */
  readonly tries: number;
  readonly again: () => void;
}

interface BoundaryProps {
  /** Shown in place of the part. The fault itself may hold plan contents and is not given. */
  readonly instead: (failure: PartFailure) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failure: "missing" | "fault" | null;
  readonly tries: number;
}

/** A part that fails, or could not be fetched, leaves the others working. */
export class PartBoundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { failure: null, tries: 0 };

  static getDerivedStateFromError(error: unknown): Pick<BoundaryState, "failure"> {
    return { failure: isPartMissing(error) ? "missing" : "fault" };
  }

  override componentDidMount(): void {
    // It failed the last time it was shown; showing it again asks again.
    if (this.state.failure === "missing") this.again(0);
  }

  private again(tries: number): void {
    fetchMissingAgain();
    this.setState({ failure: null, tries });
  }

  override render(): ReactNode {
    const { failure, tries } = this.state;
    if (failure === null) return this.props.children;
    return this.props.instead({ isMissing: failure === "missing", tries, again: () => this.again(tries + 1) });
  }
}
