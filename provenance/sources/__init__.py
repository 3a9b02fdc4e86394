"""Where the words come from: copied text, relays, quotations, independent origins."""
