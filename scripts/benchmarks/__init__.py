"""What scripts/benchmark measures of the tutor."""
