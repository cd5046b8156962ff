<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The first screen: what to settle before printing, what is safe to print, who speaks. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" exclude-result-prefixes="r">
  <!-- rows of a panel -->
  <xsl:variable name="settled" select="8"/>
  <xsl:variable name="safe" select="6"/>
  <xsl:variable name="speaking" select="6"/>

  <xsl:template name="overview">
    <section class="overview" aria-label="At a glance">
      <!-- what is worth knowing stands where there is room for it -->
      <xsl:variable name="short" select="count(r:findings/r:finding[(@severity = 'error' or @severity = 'warning') and not(r:acceptance)]) &lt;= 3"/>
      <div class="column first">
        <xsl:call-template name="settle"/>
        <xsl:if test="$short"><xsl:call-template name="worth-knowing"/></xsl:if>
      </div>
      <xsl:call-template name="safe"/>
      <div class="column">
        <xsl:call-template name="who-speaks"/>
        <xsl:if test="not($short)"><xsl:call-template name="worth-knowing"/></xsl:if>
      </div>
    </section>
  </xsl:template>

  <xsl:template name="settle">
    <xsl:variable name="open" select="r:findings/r:finding[(@severity = 'error' or @severity = 'warning') and not(r:acceptance)]"/>
    <div class="panel settle">
      <h2>To settle before printing</h2>
      <xsl:choose>
        <xsl:when test="$open">
          <ol>
            <xsl:for-each select="$open[position() &lt;= $settled]"><xsl:call-template name="overview-row"/></xsl:for-each>
          </ol>
          <xsl:call-template name="more"><xsl:with-param name="n" select="count($open) - $settled"/><xsl:with-param name="href" select="'#findings'"/></xsl:call-template>
        </xsl:when>
        <xsl:when test="r:findings/r:finding/r:acceptance"><p class="empty">Nothing but what is accepted.</p></xsl:when>
        <xsl:when test="r:findings/r:finding[@severity = 'note']"><p class="empty">Nothing sure enough to stop for; what differs in small things or may differ stands below.</p></xsl:when>
        <xsl:otherwise><p class="empty">No source contradicts another in what could be compared.</p></xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>

  <!-- only what two independent voices say alike and nobody else otherwise -->
  <xsl:template name="safe">
    <xsl:variable name="agreed" select="r:claims/r:claim[@verdict = 'agreed']"/>
    <div class="panel agreed">
      <h2>Safe to print</h2>
      <xsl:choose>
        <xsl:when test="$agreed">
          <p class="rule">Independent voices agree and none was found to say otherwise.</p>
          <ul>
            <xsl:for-each select="$agreed[position() &lt;= $safe]"><xsl:call-template name="safe-row"/></xsl:for-each>
          </ul>
          <xsl:call-template name="more"><xsl:with-param name="n" select="r:claims/@agreed - $safe"/><xsl:with-param name="href" select="'#claims'"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise><p class="empty">Nothing is told alike by two independent voices.</p></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="r:claims/@single &gt; 0">
        <p class="more"><a href="#claims"><xsl:value-of select="r:claims/@single"/> more claim<xsl:if test="r:claims/@single != 1">s</xsl:if></a><xsl:choose><xsl:when test="r:claims/@single = 1"> rests</xsl:when><xsl:otherwise> rest</xsl:otherwise></xsl:choose> on one voice: confirm before printing.</p>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template name="safe-row">
    <li>
      <a href="#c{@n}"><xsl:value-of select="@title"/><xsl:if test="@slot != 'event' and @value"><xsl:text>: </xsl:text><b><xsl:value-of select="@value"/></b></xsl:if></a>
      <small>
        <xsl:call-template name="count"><xsl:with-param name="n" select="@voices"/><xsl:with-param name="noun" select="'voice'"/></xsl:call-template>
        <xsl:text>: </xsl:text>
        <xsl:for-each select="r:cell[not(@article = preceding-sibling::r:cell/@article)][position() &lt;= 4]">
          <xsl:if test="position() != 1">, </xsl:if>
          <xsl:value-of select="key('article', @article)/@outlet"/>
        </xsl:for-each>
        <xsl:if test="@articles &gt; 4"> and <xsl:value-of select="@articles - 4"/> more</xsl:if>
      </small>
    </li>
  </xsl:template>

  <xsl:template name="who-speaks">
    <div class="panel voices">
      <h2>Who speaks</h2>
      <ul>
        <xsl:for-each select="r:groups/r:group[key('article-of-group', @n)[not(@unread)]][position() &lt;= $speaking]">
          <xsl:call-template name="voice-row"/>
        </xsl:for-each>
      </ul>
      <p class="more">
        <xsl:if test="r:counts/@voices &gt; $speaking">and <xsl:value-of select="r:counts/@voices - $speaking"/> more: </xsl:if>
        <a href="#sources">sources, dates, dependence</a>
      </p>
    </div>
  </xsl:template>

  <xsl:template name="voice-row">
    <xsl:variable name="members" select="key('article-of-group', @n)[not(@unread)]"/>
    <li>
      <xsl:choose>
        <xsl:when test="@sign">
          <xsl:value-of select="@label"/>
          <small><xsl:value-of select="@sign"/><xsl:text>: </xsl:text>
            <xsl:for-each select="$members[position() &lt;= 6]">
              <xsl:if test="position() != 1">, </xsl:if>
              <xsl:call-template name="outlet-link"/>
            </xsl:for-each>
            <xsl:if test="count($members) &gt; 6"> and <xsl:value-of select="count($members) - 6"/> more</xsl:if>
          </small>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$members[1]"><xsl:call-template name="outlet-link"/><xsl:if test="@date"><small><xsl:call-template name="day"/></small></xsl:if></xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <!-- what may need a word in the text, though it is no error -->
  <xsl:template name="worth-knowing">
    <xsl:variable name="known" select="r:findings/r:finding[(@severity = 'note' or @severity = 'info') and @kind != 'agreement' and @kind != 'single-origin' and not(r:acceptance)]"/>
    <xsl:if test="$known">
      <div class="panel known">
        <h2>Worth knowing</h2>
        <ul>
          <xsl:for-each select="$known[position() &lt;= 5]"><xsl:call-template name="overview-row"/></xsl:for-each>
        </ul>
        <xsl:call-template name="more"><xsl:with-param name="n" select="count($known) - 5"/><xsl:with-param name="href" select="'#findings'"/></xsl:call-template>
      </div>
    </xsl:if>
  </xsl:template>

  <xsl:template name="more">
    <xsl:param name="n"/>
    <xsl:param name="href"/>
    <xsl:if test="$n &gt; 0"><p class="more"><a href="{$href}">and <xsl:value-of select="$n"/> more</a></p></xsl:if>
  </xsl:template>

  <!-- where the current finding is told -->
  <xsl:template name="finding-href"><xsl:value-of select="concat('#f-', @fingerprint)"/></xsl:template>

  <xsl:template name="overview-row">
    <li class="{@severity}">
      <xsl:variable name="href"><xsl:call-template name="finding-href"/></xsl:variable>
      <xsl:choose>
        <xsl:when test="$href != ''"><a href="{$href}"><xsl:value-of select="r:title"/></a></xsl:when>
        <xsl:otherwise><b><xsl:value-of select="r:title"/></b></xsl:otherwise>
      </xsl:choose>
      <small>
        <xsl:choose>
          <xsl:when test="r:side[@doubtful]">
            <xsl:for-each select="r:side[@doubtful][1]">
              <b><xsl:value-of select="@label"/></b><xsl:text> looks wrong: </xsl:text>
              <xsl:call-template name="side-who"/>
            </xsl:for-each>
          </xsl:when>
          <xsl:when test="count(r:side) = 1">
            <xsl:for-each select="r:side"><xsl:call-template name="side-who"/></xsl:for-each>
          </xsl:when>
          <xsl:when test="r:side">
            <xsl:for-each select="r:side[position() &lt;= 2]">
              <xsl:if test="position() = 2">; </xsl:if>
              <b><xsl:value-of select="@label"/></b><xsl:text>: </xsl:text>
              <xsl:call-template name="side-who"/>
            </xsl:for-each>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="r:hint"/></xsl:otherwise>
        </xsl:choose>
      </small>
    </li>
  </xsl:template>
</xsl:stylesheet>
