"""An archive goes in; pages, JSON, feeds and tools come out. Never: logic of its own."""
