package org.dragoman.formats.network;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The forms of networks that other programs read. All attributes of nodes and edges go along where the form has room. */
public enum NetworkForm {
    /** GraphML, for visone, igraph, Gephi, NetworkX. */
    GRAPHML {
        @Override
        void write(Network network, XMLStreamWriter xml) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
            key(xml, "code", "node", "string");
            key(xml, "label", "node", "string");
            key(xml, "type", "node", "string");
            key(xml, "positions", "node", "int");
            key(xml, "weight", "edge", "double");
            key(xml, "support", "edge", "int");
            key(xml, "oppose", "edge", "int");
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "undirected");
            // An id of GraphML is one word; that of a node may be a name.
            Map<String, Integer> numbers = numbers(network);
            for (Network.Node node : network.nodes()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", "n" + numbers.get(node.id()));
                data(xml, "code", node.id());
                data(xml, "label", node.label());
                data(xml, "type", node.actor() ? "actor" : "measure");
                data(xml, "positions", String.valueOf(node.positions()));
                xml.writeEndElement();
            }
            for (Network.Edge edge : network.edges()) {
                xml.writeStartElement("edge");
                xml.writeAttribute("source", "n" + numbers.get(edge.from()));
                xml.writeAttribute("target", "n" + numbers.get(edge.to()));
                data(xml, "weight", number(edge.weight()));
                data(xml, "support", String.valueOf(edge.support()));
                data(xml, "oppose", String.valueOf(edge.oppose()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void key(XMLStreamWriter xml, String name, String of, String type) throws XMLStreamException {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", name);
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", name);
            xml.writeAttribute("attr.type", type);
        }

        private void data(XMLStreamWriter xml, String key, String value) throws XMLStreamException {
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(clean(value));
            xml.writeEndElement();
        }
    },
    /** GEXF 1.2, for Gephi; later versions are known to fewer programs. */
    GEXF {
        @Override
        void write(Network network, XMLStreamWriter xml) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("gexf");
            xml.writeDefaultNamespace("http://www.gexf.net/1.2draft");
            xml.writeAttribute("version", "1.2");
            xml.writeStartElement("graph");
            xml.writeAttribute("defaultedgetype", "undirected");
            attributes(xml, "node", List.of("type", "positions"), List.of("string", "integer"));
            attributes(xml, "edge", List.of("support", "oppose", "signed"), List.of("integer", "integer", "double"));
            xml.writeStartElement("nodes");
            for (Network.Node node : network.nodes()) {
                xml.writeStartElement("node");
                xml.writeAttribute("id", clean(node.id()));
                xml.writeAttribute("label", clean(node.label()));
                values(xml, List.of(node.actor() ? "actor" : "measure", String.valueOf(node.positions())));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeStartElement("edges");
            int id = 0;
            for (Network.Edge edge : network.edges()) {
                xml.writeStartElement("edge");
                xml.writeAttribute("id", String.valueOf(id++));
                xml.writeAttribute("source", clean(edge.from()));
                xml.writeAttribute("target", clean(edge.to()));
                // Gephi takes no negative weights: the sign goes along as an attribute.
                xml.writeAttribute("weight", number(Math.abs(edge.weight())));
                values(
                        xml,
                        List.of(String.valueOf(edge.support()), String.valueOf(edge.oppose()), number(edge.weight())));
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        private void attributes(XMLStreamWriter xml, String of, List<String> names, List<String> types)
                throws XMLStreamException {
            xml.writeStartElement("attributes");
            xml.writeAttribute("class", of);
            for (int i = 0; i < names.size(); i++) {
                xml.writeEmptyElement("attribute");
                xml.writeAttribute("id", String.valueOf(i));
                xml.writeAttribute("title", names.get(i));
                xml.writeAttribute("type", types.get(i));
            }
            xml.writeEndElement();
        }

        private void values(XMLStreamWriter xml, List<String> values) throws XMLStreamException {
            xml.writeStartElement("attvalues");
            for (int i = 0; i < values.size(); i++) {
                xml.writeEmptyElement("attvalue");
                xml.writeAttribute("for", String.valueOf(i));
                xml.writeAttribute("value", clean(values.get(i)));
            }
            xml.writeEndElement();
        }
    },
    /** Pajek's .net. */
    PAJEK {
        @Override
        public void write(Network network, Writer out) throws IOException {
            Map<String, Integer> numbers = numbers(network);
            long actors = network.nodes().stream().filter(Network.Node::actor).count();
            boolean twoMode = actors < network.nodes().size();
            out.write("*Vertices " + network.nodes().size() + (twoMode ? " " + actors : "") + "\n");
            for (Network.Node node : network.nodes()) {
                out.write(numbers.get(node.id()) + " \"" + quoted(node.label()) + "\"\n");
            }
            out.write("*Edges\n");
            for (Network.Edge edge : network.edges()) {
                out.write(numbers.get(edge.from()) + " " + numbers.get(edge.to()) + " " + number(edge.weight()) + "\n");
            }
        }
    },
    /** UCINET's DL, as an edge list. There a line is a tie from one node to another, so that each edge stands both ways. */
    UCINET {
        /** UCINET cuts labels off here and writes them in capitals. */
        private static final int LABEL = 18;

        @Override
        public void write(Network network, Writer out) throws IOException {
            Map<String, Integer> numbers = numbers(network);
            out.write("dl n=" + network.nodes().size() + " format=edgelist1\nlabels:\n");
            Set<String> taken = new HashSet<>();
            for (Network.Node node : network.nodes()) {
                String label = quoted(node.label());
                boolean isNew = taken.add(cut(label));
                out.write("\"" + (isNew ? "" : numbers.get(node.id()) + " ") + label + "\"\n");
            }
            out.write("data:\n");
            for (Network.Edge edge : network.edges()) {
                int from = numbers.getOrDefault(edge.from(), 0);
                int to = numbers.getOrDefault(edge.to(), 0);
                out.write(from + " " + to + " " + number(edge.weight()) + "\n");
                if (from != to) {
                    out.write(to + " " + from + " " + number(edge.weight()) + "\n");
                }
            }
        }

        private String cut(String label) {
            return label.substring(0, Math.min(LABEL, label.length())).toUpperCase(Locale.ROOT);
        }
    };

    /**
     * Writes a network; the caller closes the writer.
     *
     * @throws IOException if the writer fails
     */
    public void write(Network network, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
            write(network, xml);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException("the network could not be written: " + e.getMessage(), e);
        }
    }

    void write(Network network, XMLStreamWriter xml) throws XMLStreamException {
        throw new IllegalStateException(name() + " is no form of XML");
    }

    private static Map<String, Integer> numbers(Network network) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        network.nodes().forEach(node -> numbers.put(node.id(), numbers.size() + 1));
        return numbers;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }

    /** Text that stands between quotation marks on one line; some programs end a line also where Unicode does. */
    private static String quoted(String text) {
        return text.replaceAll("[\"\\p{Cc}\\p{Zl}\\p{Zp}]+", "'");
    }

    /** XML has no control characters but tab and line ends. */
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ");
    }
}
