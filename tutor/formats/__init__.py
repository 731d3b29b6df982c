"""What the commands say: pure functions from data to text, or to a JSON document."""
